import io.github.schemacheck.it.LiveServer

LiveServer.at(port as int, new File(binaries)).prepare(basedir)
