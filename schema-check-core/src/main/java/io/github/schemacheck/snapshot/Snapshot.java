package io.github.schemacheck.snapshot;

import io.github.schemacheck.digest.Sha256;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.Schema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A {@link Schema} as a text file that people review and git compares: a line for each object, below it a line for each
 * fact about it that is not the usual one, all in a stable order.
 *
 * <p>What is left out is what {@link Defaults} says; where that changes, so must {@link #VERSION}.
 */
public final class Snapshot {
    static final int VERSION = 1;
    static final String FIRST_LINE = "schema-check-snapshot ";
    static final String LAST_LINE = "end";

    private Snapshot() {}

    /** Equal schemas give equal texts. Lines end in LF on every platform. */
    public static void write(Schema schema, Appendable out) throws IOException {
        out.append(FIRST_LINE).append(VERSION + " postgresql " + schema.serverMajor() + "\n");
        SnapshotWriter writer = new SnapshotWriter(out);
        for (SortedObject object : SortedObject.all(schema)) {
            writer.write(object.object());
        }
        out.append(LAST_LINE).append('\n');
    }

    /** @return SHA-256 of {@link #write}, in hexadecimal digits: equal for equal schemas only */
    public static String fingerprint(Schema schema) {
        StringBuilder text = new StringBuilder();
        try {
            write(schema, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(text.toString());
    }

    /**
     * @return a schema equal to the one that was written
     * @throws ProblemException where the text is damaged or of a newer format; names the line
     */
    public static Schema read(Reader in) throws IOException {
        return new SnapshotReader(in instanceof BufferedReader buffered ? buffered : new BufferedReader(in)).read();
    }

    /**
     * @param file in UTF-8
     * @throws ProblemException as {@link #read(Reader)}, and where there is no such file
     */
    public static Schema read(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return read(in);
        } catch (ProblemException e) {
            throw new ProblemException("Snapshot " + file + ": " + e.problem(), e.remedy(), e);
        } catch (MalformedInputException e) {
            throw new ProblemException("Snapshot " + file + " is not UTF-8.", SnapshotReader.REMEDY, e);
        } catch (NoSuchFileException e) {
            throw new ProblemException("There is no snapshot " + file + ".", "write it: mvn deploy:snapshot-schema", e);
        }
    }
}
