package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the text of a URL to where and who; messages never repeat what they could not make sense of. */
final class UrlParser {
    private final RawUrl raw;
    private final Map<String, String> query;
    private final Map<String, String> environment;

    private UrlParser(RawUrl raw, Map<String, String> environment) {
        this.raw = raw;
        this.environment = environment;
        this.query = query(raw.query());
    }

    static DatabaseUrl parse(String url, Map<String, String> environment) {
        UrlParser parser = new UrlParser(RawUrl.cut(Scheme.strip(url)), environment);
        if (url.regionMatches(true, 0, "jdbc:", 0, 5) && isOn(parser.query.get("ssl"))) {
            // pgjdbc's ssl=true verifies; the same word of libpq and other drivers only encrypts.
            parser.query.remove("ssl");
            parser.query.putIfAbsent("sslmode", "verify-full");
        }
        return parser.parse();
    }

    private static boolean isOn(@Nullable String ssl) {
        return ssl != null && (ssl.isEmpty() || ssl.equalsIgnoreCase("true"));
    }

    private DatabaseUrl parse() {
        @Nullable String user = firstOf("user", userInfo(0), environment.get("PGUSER"));
        @Nullable String password = firstOf("password", userInfo(1), environment.get("PGPASSWORD"));
        String database = database(user);
        List<Host> hosts = HostList.parse(hostsText(), query.remove("port"));
        if (password == null) {
            @Nullable String passfile = query.remove("passfile");
            password = PasswordFile.of(passfile, environment).find(hosts, database, user);
        }
        @Nullable String schema = query.remove("schema");
        // As with libpq: the URL wins, and what it does not say the environment may. Both spellings are the URL's.
        @Nullable String mode = environment.get("PGSSLMODE");
        if (mode != null && !mode.isEmpty() && !query.containsKey("sslmode") && !query.containsKey("ssl")) {
            query.put("sslmode", mode);
        }
        UrlParts parts = new UrlParts(hosts, database, schema == null ? "" : schema, UrlParameters.forDriver(query));
        return new DatabaseUrl(parts, new Credentials(user, password));
    }

    /** The query wins over the part before the {@code @}, as in libpq and pgjdbc; an empty text says nothing. */
    private @Nullable String firstOf(String key, @Nullable String fromUserInfo, @Nullable String fromEnvironment) {
        @Nullable String fromQuery = query.remove(key);
        String[] all = {
            fromQuery == null ? "" : fromQuery,
            fromUserInfo == null ? "" : fromUserInfo,
            fromEnvironment == null ? "" : fromEnvironment
        };
        for (String text : all) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    private @Nullable String userInfo(int part) {
        if (raw.userInfo() == null) {
            return null;
        }
        String[] parts = raw.userInfo().split(":", 2);
        return part < parts.length ? Percent.decode(parts[part]) : null;
    }

    private String hostsText() {
        @Nullable String fromQuery = query.remove("host");
        @Nullable String address = query.remove("hostaddr");
        if (!raw.hosts().isEmpty()) {
            return raw.hosts();
        }
        return fromQuery != null ? fromQuery : address != null ? address : environment.getOrDefault("PGHOST", "");
    }

    private String database(@Nullable String user) {
        @Nullable String fromQuery = query.remove("dbname");
        String name = fromQuery != null ? fromQuery : Percent.decode(raw.path());
        if (name.isEmpty()) {
            name = environment.getOrDefault("PGDATABASE", user == null ? "" : user);
        }
        if (name.isEmpty()) {
            throw new ProblemException(
                    "DATABASE_URL names no database.",
                    "add it behind the host, for example\n    " + DatabaseUrl.EXAMPLE);
        }
        return name;
    }

    private static Map<String, String> query(String text) {
        Map<String, String> found = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                found.put(Percent.decode(pair.substring(0, equals)), Percent.decode(pair.substring(equals + 1)));
            } else if (!pair.isEmpty()) {
                throw RawUrl.unencoded();
            }
        }
        return found;
    }
}
