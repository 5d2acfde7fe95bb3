package io.github.schemacheck.deploy.backup;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Host;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a database is, in the variables that PostgreSQL's own programs read: arguments are seen by everybody. */
final class LibpqEnvironment {
    /** The driver's names of what both know. */
    private static final Map<String, String> SAME = Map.of(
            "user", "PGUSER",
            "password", "PGPASSWORD",
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY",
            "channelBinding", "PGCHANNELBINDING");

    private LibpqEnvironment() {}

    /** @return <b>holds the password</b> */
    static Map<String, String> of(DatabaseUrl url) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PGHOST", joined(url, Host::name));
        environment.put("PGPORT", joined(url, host -> String.valueOf(host.port())));
        environment.put("PGDATABASE", url.database());
        environment.put("PGCONNECT_TIMEOUT", "30");
        environment.put("PGAPPNAME", "schema-check");
        Properties properties = url.driverProperties();
        SAME.forEach((theirs, libpq) -> {
            if (properties.containsKey(theirs)) {
                environment.put(libpq, properties.getProperty(theirs));
            }
        });
        return environment;
    }

    private static String joined(DatabaseUrl url, Function<Host, String> part) {
        return url.hosts().stream().map(part).collect(Collectors.joining(","));
    }
}
