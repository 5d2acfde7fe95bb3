package io.github.schemacheck.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * libpq's password file: {@code host:port:database:user:password}, {@code *} for any, a backslash before {@code :} and
 * itself; the first line that fits counts.
 */
final class PasswordFile {
    private final List<List<String>> lines;

    private PasswordFile(List<List<String>> lines) {
        this.lines = lines;
    }

    /** @param named by the URL; null: PGPASSFILE, else the one in the home directory; one that is not there is empty */
    static PasswordFile of(@Nullable String named, Map<String, String> environment) {
        @Nullable Path path = named != null ? Path.of(named) : path(environment);
        List<List<String>> lines = new ArrayList<>();
        if (path != null && Files.isReadable(path) && Files.isRegularFile(path)) {
            try {
                Files.readAllLines(path).stream()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(PasswordFile::fields)
                        .forEach(lines::add);
            } catch (IOException notText) {
                return new PasswordFile(List.of());
            }
        }
        return new PasswordFile(lines);
    }

    private static @Nullable Path path(Map<String, String> environment) {
        @Nullable String file = environment.get("PGPASSFILE");
        @Nullable String home = environment.get("HOME");
        @Nullable String windows = environment.get("APPDATA");
        if (file != null && !file.isEmpty()) {
            return Path.of(file);
        }
        if (home != null) {
            return Path.of(home, ".pgpass");
        }
        return windows == null ? null : Path.of(windows, "postgresql", "pgpass.conf");
    }

    /** @return null where no line fits any of the hosts */
    @Nullable
    String find(List<Host> hosts, String database, @Nullable String user) {
        for (Host host : hosts) {
            List<String> wanted = List.of(host.name(), String.valueOf(host.port()), database, user == null ? "" : user);
            for (List<String> line : lines) {
                if (fits(line, wanted)) {
                    return line.get(4);
                }
            }
        }
        return null;
    }

    private static boolean fits(List<String> line, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            if (line.size() < 5 || !(line.get(i).equals("*") || line.get(i).equals(wanted.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                i++;
                field.append(line.charAt(i));
            } else if (c == ':' && fields.size() < 4) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
