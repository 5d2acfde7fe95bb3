package io.github.schemacheck.catalog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One instance of every text and every small record that repeats, so that ten thousand tables fit into memory. */
final class StringPool {
    private static final int LONGEST = 120;

    private final Map<Object, Object> shared = new HashMap<>();
    private @Nullable String[] texts = new String[1 << 12];
    private int size;

    /** @return a text of UTF-8 bytes; ASCII up to a certain length comes from the pool */
    String text(byte[] bytes, int start, int end) {
        if (end - start > LONGEST) {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }
        int hash = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
            all |= bytes[i];
        }
        if (all < 0) {
            return new String(bytes, start, end - start, StandardCharsets.UTF_8);
        }
        return pooled(bytes, start, end, hash);
    }

    /** For ASCII our hash is that of String, so that the table can grow without keeping hashes. */
    private String pooled(byte[] bytes, int start, int end, int hash) {
        int mask = texts.length - 1;
        int slot = spread(hash) & mask;
        String found = texts[slot];
        while (found != null) {
            if (equal(found, bytes, start, end)) {
                return found;
            }
            slot = (slot + 1) & mask;
            found = texts[slot];
        }
        String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        texts[slot] = text;
        if (++size * 2 > texts.length) {
            grow();
        }
        return text;
    }

    private static boolean equal(String text, byte[] bytes, int start, int end) {
        if (text.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i - start) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        @Nullable String[] old = texts;
        texts = Arrays.copyOf(new String[0], old.length * 2);
        int mask = texts.length - 1;
        for (String text : old) {
            if (text != null) {
                int slot = spread(text.hashCode()) & mask;
                while (texts[slot] != null) {
                    slot = (slot + 1) & mask;
                }
                texts[slot] = text;
            }
        }
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }

    /** @return the first value that was equal to this one */
    @SuppressWarnings("unchecked")
    <T> T shared(T value) {
        Object first = shared.putIfAbsent(value, value);
        return first == null ? value : (T) first;
    }
}
