package io.github.schemacheck.deploy.changes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, of lines. */
final class Digest {
    private final MessageDigest sha = sha256();

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Digest line(String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) '\n');
        return this;
    }

    /** @return in hexadecimal; ends the digest */
    String text() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
