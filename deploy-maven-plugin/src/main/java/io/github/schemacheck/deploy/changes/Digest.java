package io.github.schemacheck.deploy.changes;

import io.github.schemacheck.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256, of lines. */
final class Digest {
    private final MessageDigest sha = Sha256.begin();

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
