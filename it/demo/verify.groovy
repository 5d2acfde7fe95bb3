import io.github.schemacheck.it.Demo

Demo demo = new Demo(basedir.toPath())
if (Boolean.parseBoolean(show)) {
    demo.show()
}
demo.verify(new File(readme).toPath(), Boolean.parseBoolean(accept))
