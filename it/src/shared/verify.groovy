import io.github.schemacheck.it.BuildFolder
import io.github.schemacheck.it.ExpectedLog
import io.github.schemacheck.it.ReadmeOutput

BuildFolder build = BuildFolder.behind(basedir.toPath())
build.endApplication(context.application)
def folder = build.folder()
ExpectedLog.of(folder).verify()
def log = folder.resolve("build.log").toFile().text
ReadmeOutput.verifyBuild(new File(readme).toPath(), folder.fileName.toString(), log, Boolean.parseBoolean(accept))
