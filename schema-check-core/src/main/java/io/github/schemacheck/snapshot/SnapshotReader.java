package io.github.schemacheck.snapshot;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a snapshot line by line and refuses whatever it does not understand: a gate must not guess. */
final class SnapshotReader {
    static final String REMEDY =
            "take the file from version control again, or write it anew: mvn deploy:snapshot-schema";

    private static final Pattern FIRST_LINE =
            Pattern.compile(Pattern.quote(Snapshot.FIRST_LINE) + "(\\d{1,9})(?: postgresql (\\d{1,9}))?.*");
    private static final String FACT = "  ";
    private static final String BLOCK = "    ";

    private final BufferedReader in;
    private final List<SchemaObject> objects = new ArrayList<>();
    private final Set<ObjectId> ids = new HashSet<>();
    private @Nullable String line;
    private int number;

    SnapshotReader(BufferedReader in) {
        this.in = in;
    }

    Schema read() throws IOException {
        try {
            next();
            int serverMajor = firstLine();
            next();
            while (line != null && !line.equals(Snapshot.LAST_LINE)) {
                object(line);
            }
            if (line == null || in.readLine() != null) {
                throw new DamagedLine(number, "the last line has to be \"" + Snapshot.LAST_LINE + "\"");
            }
            return Schema.of(serverMajor, objects);
        } catch (DamagedLine e) {
            throw new ProblemException("The snapshot is damaged in " + e.getMessage() + ".", REMEDY, e);
        }
    }

    private void next() throws IOException {
        line = in.readLine();
        number++;
    }

    private int firstLine() {
        Matcher matcher = FIRST_LINE.matcher(line == null ? "" : line);
        if (!matcher.matches()) {
            throw new DamagedLine(1, "it has to begin with \"" + Snapshot.FIRST_LINE.strip() + "\"");
        }
        int version = Integer.parseInt(matcher.group(1));
        if (version > Snapshot.VERSION) {
            throw new ProblemException(
                    "Line 1: the snapshot has format " + version + ", and this version reads formats up to "
                            + Snapshot.VERSION + ".",
                    "use a newer deploy-maven-plugin, or write it with this one: mvn deploy:snapshot-schema");
        }
        if (matcher.group(2) == null) {
            throw new DamagedLine(1, "the major version of PostgreSQL is missing");
        }
        return Integer.parseInt(matcher.group(2));
    }

    private void object(String header) throws IOException {
        int at = number;
        if (header.isBlank() || header.startsWith(" ")) {
            throw new DamagedLine(at, "an object is expected here");
        }
        Fact facts = new Fact(at);
        next();
        while (line != null && line.startsWith(FACT)) {
            fact(facts, line);
        }
        try {
            SchemaObject object = ObjectFacts.toObject(Header.parse(header), facts);
            if (!ids.add(object.id())) {
                throw new DamagedLine(at, object.id() + " is there twice");
            }
            objects.add(object);
        } catch (IllegalArgumentException e) {
            throw new DamagedLine(at, e);
        }
    }

    private void fact(Fact facts, String text) throws IOException {
        int at = number;
        int blank = text.indexOf(' ', FACT.length());
        String path = text.substring(FACT.length(), blank < 0 ? text.length() : blank);
        String value = blank < 0 ? "" : text.substring(blank + 1);
        next();
        try {
            facts.put(path, value.equals("|") ? block() : Text.unquoted(value), at);
        } catch (IllegalArgumentException e) {
            throw new DamagedLine(at, e);
        }
    }

    private String block() throws IOException {
        List<String> lines = new ArrayList<>();
        while (line != null && (line.isEmpty() || line.startsWith(BLOCK))) {
            lines.add(line.isEmpty() ? "" : line.substring(BLOCK.length()));
            next();
        }
        return String.join("\n", lines);
    }
}
