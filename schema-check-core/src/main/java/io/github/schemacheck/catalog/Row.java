package io.github.schemacheck.catalog;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A row in COPY's text format, whose fields are taken one after the other, as they stand in the query.
 *
 * <p>A field is only turned into an object when it is asked for.
 */
final class Row {
    private static final byte BACKSLASH = '\\';

    private final StringPool pool;
    private byte[] bytes = {};
    private int[] ends = new int[40];
    private int count;
    private int next;

    Row(StringPool pool) {
        this.pool = pool;
    }

    void load(byte[] line) {
        bytes = line;
        count = 0;
        next = 0;
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\t' || line[i] == '\n') {
                if (count == ends.length) {
                    ends = Arrays.copyOf(ends, count * 2);
                }
                ends[count++] = i;
            }
        }
    }

    /** Where a query has more columns than its mapper takes, one of the two is wrong. */
    void requireEnd() {
        if (next != count) {
            throw new IllegalStateException((count - next) + " columns were not taken");
        }
    }

    boolean isNull() {
        int start = start(next);
        return ends[next] - start == 2 && bytes[start] == BACKSLASH && bytes[start + 1] == 'N';
    }

    void skip() {
        next++;
    }

    void skipAll() {
        next = count;
    }

    /** @return the text; NULL is what pg_get_viewdef() and its like say of what has just been dropped */
    String text() {
        return optional()
                .orElseThrow(() -> new ProblemException(
                        "The schema changed while it was read.",
                        "run again when no migration and no deployment is under way."));
    }

    Optional<String> optional() {
        if (isNull()) {
            next++;
            return Optional.empty();
        }
        int start = start(next);
        int end = ends[next++];
        for (int i = start; i < end; i++) {
            if (bytes[i] == BACKSLASH) {
                return Optional.of(unescaped(start, end));
            }
        }
        return Optional.of(pool.text(bytes, start, end));
    }

    private String unescaped(int start, int end) {
        byte[] plain = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            plain[length++] = bytes[i] == BACKSLASH ? control(bytes[++i]) : bytes[i];
        }
        return pool.text(plain, 0, length);
    }

    private static byte control(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 11;
            default -> letter;
        };
    }

    /** @return a name of two columns: schema and name */
    QualifiedName name() {
        return pool.shared(new QualifiedName(text(), text()));
    }

    /** @return a name of one column, an array of schema and name */
    Optional<QualifiedName> optionalName() {
        List<String> parts = texts();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(pool.shared(new QualifiedName(parts.get(0), parts.get(1))));
    }

    boolean flag() {
        boolean flag = bytes[start(next)] == 't';
        next++;
        return flag;
    }

    /** @return a value of type "char"; a space for its zero byte and for NULL */
    char letter() {
        int start = start(next);
        char letter = ends[next] - start == 1 ? (char) bytes[start] : ' ';
        next++;
        return letter;
    }

    /** @return a whole number, 0 for NULL */
    long number() {
        if (isNull()) {
            next++;
            return 0;
        }
        int i = start(next);
        int end = ends[next++];
        boolean negative = bytes[i] == '-';
        long number = 0;
        for (i += negative ? 1 : 0; i < end; i++) {
            // Downwards, as the smallest bigint has no positive counterpart.
            number = number * 10 - (bytes[i] - '0');
        }
        return negative ? number : -number;
    }

    int integer() {
        return (int) number();
    }

    /** @return an array or vector of numbers, empty for NULL */
    long[] numbers() {
        if (isNull()) {
            next++;
            return new long[0];
        }
        long[] numbers = new long[(ends[next] - start(next) + 2) / 2];
        int length = 0;
        boolean inside = false;
        for (int i = start(next); i < ends[next]; i++) {
            boolean digit = bytes[i] >= '0' && bytes[i] <= '9';
            if (digit) {
                length += inside ? 0 : 1;
                numbers[length - 1] = numbers[length - 1] * 10 + (bytes[i] - '0');
            }
            inside = digit;
        }
        next++;
        return Arrays.copyOf(numbers, length);
    }

    /** @return an array of texts without NULLs, empty for NULL */
    List<String> texts() {
        return optional().map(ArrayLiteral::elements).orElse(List.of());
    }

    /** @return likewise, in the order of Java's strings, whatever the collation of the database is */
    List<String> sorted() {
        return texts().stream().sorted().toList();
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1] + 1;
    }
}
