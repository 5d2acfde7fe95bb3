package io.github.schemacheck.deploy.image.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a message in the wire format of protocol buffers, in their order. */
public final class ProtoFields {
    private final List<Field> all;

    private ProtoFields(List<Field> all) {
        this.all = List.copyOf(all);
    }

    private static final class Field {
        private final int number;
        private final long value;
        private final byte[] bytes;

        Field(int number, long value, byte[] bytes) {
            this.number = number;
            this.value = value;
            this.bytes = bytes;
        }
    }

    /** @throws IllegalArgumentException where it is cut off, or of another format */
    public static ProtoFields of(byte[] message) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(message);
        try {
            while (in.hasRemaining()) {
                fields.add(field(in));
            }
        } catch (java.nio.BufferUnderflowException e) {
            throw new IllegalArgumentException("a message is cut off", e);
        }
        return new ProtoFields(fields);
    }

    private static Field field(ByteBuffer in) {
        long tag = varint(in);
        int number = (int) (tag >>> 3);
        return switch ((int) (tag & 7)) {
            case 0 -> new Field(number, varint(in), new byte[0]);
            case 1 -> new Field(number, in.getLong(), new byte[0]);
            case 2 -> new Field(number, 0, bytes(in));
            case 5 -> new Field(number, in.getInt(), new byte[0]);
            default -> throw new IllegalArgumentException("a field of an unknown kind");
        };
    }

    private static byte[] bytes(ByteBuffer in) {
        long length = varint(in);
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a message is cut off");
        }
        byte[] bytes = new byte[(int) length];
        in.get(bytes);
        return bytes;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number is too long");
    }

    /** @return 0 where it is missing, as the format means */
    public long number(int field) {
        return last(field).map(each -> each.value).orElse(0L);
    }

    /** @return empty where it is missing, as the format means */
    public byte[] bytes(int field) {
        return last(field).map(each -> each.bytes).orElse(new byte[0]);
    }

    public String text(int field) {
        return new String(bytes(field), StandardCharsets.UTF_8);
    }

    public boolean has(int field) {
        return last(field).isPresent();
    }

    /** @return each value of a repeated field */
    public List<byte[]> each(int field) {
        return all.stream()
                .filter(each -> each.number == field)
                .map(each -> each.bytes)
                .toList();
    }

    private Optional<Field> last(int field) {
        return all.stream().filter(each -> each.number == field).reduce((first, second) -> second);
    }
}
