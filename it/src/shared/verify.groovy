import io.github.schemacheck.it.BuildFolder
import io.github.schemacheck.it.ExpectedLog
import io.github.schemacheck.it.ReadmeOutput

def folder = BuildFolder.behind(basedir.toPath()).folder()
ExpectedLog.of(folder).verify()
ReadmeOutput.verifyBuild(new File(readme).toPath(), folder.fileName.toString(), folder.resolve("build.log").toFile().text)
