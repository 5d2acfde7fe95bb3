package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.digest.Sha256;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.UUID;

/**
 * By which an engine knows a folder again. The engine takes a file for unchanged by its size and time, so the key must
 * never be that of a folder on another machine.
 */
record SharedKey(Path folder) {
    String text() {
        return Sha256.hex(machine() + ":" + folder);
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return UUID.randomUUID().toString();
        }
    }
}
