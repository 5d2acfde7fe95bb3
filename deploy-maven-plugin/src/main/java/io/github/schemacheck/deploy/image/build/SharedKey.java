package io.github.schemacheck.deploy.image.build;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * By which an engine knows a folder again. The engine takes a file for unchanged by its size and time, so the key must
 * never be that of a folder on another machine.
 */
record SharedKey(Path folder) {
    String text() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((machine() + ":" + folder).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return UUID.randomUUID().toString();
        }
    }
}
