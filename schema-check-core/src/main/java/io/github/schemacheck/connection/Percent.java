package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as libpq reads it: a plus sign is a plus sign. */
final class Percent {
    private Percent() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @throws ProblemException where a % is not followed by two hexadecimal digits; never with the text in it */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                decoded.write(hex(bytes, i + 1) * 16 + hex(bytes, i + 2));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return utf8(decoded.toByteArray());
    }

    private static int hex(byte[] bytes, int at) {
        int digit = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        if (digit < 0) {
            throw new ProblemException(
                    "DATABASE_URL has a % that does not begin a percent-encoded character.",
                    "write %25 for a percent sign, most likely in the password.");
        }
        return digit;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    "DATABASE_URL has percent-encoded characters that are not UTF-8.",
                    "encode the user and the password as UTF-8: an é is " + encode("é") + ".",
                    SafeCause.of(e, Secrets.NONE));
        }
    }
}
