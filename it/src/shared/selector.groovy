import io.github.schemacheck.it.BuildFolder
import io.github.schemacheck.it.BuildSample

BuildFolder build = BuildFolder.behind(basedir.toPath())
boolean asked = System.getProperty('invoker.test') != null
return build.canRun() && (asked || new BuildSample(seed as long, oneIn as int, key).holds(build.folder()))
