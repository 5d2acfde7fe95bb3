package io.github.schemacheck.deploy.changes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Bytes that are read from the front; all of it throws what a buffer throws where they end too early. */
final class IndexInput {
    private final byte[] bytes;
    private final ByteBuffer buffer;

    IndexInput(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes);
    }

    byte next() {
        return buffer.get();
    }

    int number() {
        return buffer.getInt();
    }

    long longNumber() {
        return buffer.getLong();
    }

    int rest() {
        return buffer.remaining();
    }

    String text() {
        int length = buffer.getInt();
        int from = buffer.position();
        buffer.position(from + length);
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    /** @return of the next so many bytes, which are still to be read */
    long sum(int length) {
        return sum(bytes, buffer.position(), length);
    }

    static long sum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return sum.getValue();
    }
}
