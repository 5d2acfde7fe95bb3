package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code NAME=value} lines, as in a {@code .env} file. */
public final class VariablesFile {
    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");

    private VariablesFile() {}

    /** @param shown what the user calls it */
    public static Map<String, String> read(Path file, String shown) {
        try {
            return parse(Files.readAllLines(file), shown);
        } catch (IOException e) {
            throw new ProblemException(
                    shown + ", which deploy.variablesFile names, cannot be read.",
                    "see that it is there, in UTF-8.",
                    e);
        }
    }

    static Map<String, String> parse(List<String> lines, String shown) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                // Its text may be half of a secret.
                throw new ProblemException(shown + ", line " + number + " is no variable.", "write it as NAME=value.");
            }
            variables.put(matcher.group(1), value(matcher.group(2)));
        }
        return variables;
    }

    private static String value(String written) {
        boolean quoted = written.length() > 1
                && (written.startsWith("\"") || written.startsWith("'"))
                && written.endsWith(written.substring(0, 1));
        return quoted ? written.substring(1, written.length() - 1) : written.replaceFirst("\\s+#.*$", "");
    }
}
