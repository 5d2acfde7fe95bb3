import io.github.schemacheck.it.BuildFolder
import io.github.schemacheck.it.LiveServer
import io.github.schemacheck.it.ProcessWatch

ProcessWatch.start()
BuildFolder build = BuildFolder.behind(basedir.toPath())
build.layOver(new File(base).toPath())
LiveServer server = LiveServer.at(port as int, new File(binaries))
build.createDatabases(server)
context.application = build.startApplication(server)
engine = build.startEngine()
build.makeRepository()
build.startRailway(engine, port as int)
