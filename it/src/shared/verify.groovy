import io.github.schemacheck.it.BuildFolder
import io.github.schemacheck.it.ExpectedLog

ExpectedLog.of(BuildFolder.behind(basedir.toPath()).folder()).verify()
