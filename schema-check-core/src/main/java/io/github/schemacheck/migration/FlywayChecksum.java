package io.github.schemacheck.migration;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Flyway's checksum: CRC32 over the UTF-8 bytes of each line, so that line ends, the last one and a byte order mark do
 * not matter.
 */
final class FlywayChecksum {
    private FlywayChecksum() {}

    static String text(byte[] content, Charset encoding) {
        String text = new String(content, encoding);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    static int of(String text) {
        CRC32 crc = new CRC32();
        text.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
        return (int) crc.getValue();
    }
}
