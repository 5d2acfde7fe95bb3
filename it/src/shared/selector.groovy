import io.github.schemacheck.it.BuildFolder

return BuildFolder.behind(basedir.toPath()).canRun()
