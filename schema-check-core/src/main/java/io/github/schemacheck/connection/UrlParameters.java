package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.PGProperty;

/** The parameters behind the {@code ?}: names of libpq become those of pgjdbc, those of tools are read or left out. */
final class UrlParameters {
    /** Prisma's and others' mark for a pooler; not for the driver. */
    static final String PGBOUNCER = "pgbouncer";

    private static final Map<String, String> LIBPQ = Map.ofEntries(
            Map.entry("sslmode", "sslmode"),
            Map.entry("sslnegotiation", "sslNegotiation"),
            Map.entry("sslrootcert", "sslrootcert"),
            Map.entry("sslcert", "sslcert"),
            Map.entry("sslkey", "sslkey"),
            Map.entry("sslpassword", "sslpassword"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("socket_timeout", "socketTimeout"),
            Map.entry("application_name", "ApplicationName"),
            Map.entry("fallback_application_name", "ApplicationName"),
            Map.entry("options", "options"),
            Map.entry("target_session_attrs", "targetServerType"),
            Map.entry("load_balance_hosts", "loadBalanceHosts"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("require_auth", "requireAuth"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("gsslib", "gsslib"),
            Map.entry("krbsrvname", "kerberosServerName"),
            Map.entry("keepalives", "tcpKeepAlive"));

    /** Without effect on what we do: the driver always speaks UTF-8, and there is no pool here. */
    private static final Set<String> LEFT_OUT = Set.of(
            "client_encoding",
            "keepalives_idle",
            "keepalives_interval",
            "keepalives_count",
            "tcp_user_timeout",
            "sslcompression",
            "sslsni",
            "gssdelegation",
            "connection_limit",
            "pool_timeout",
            "statement_cache_size",
            "pool_max_conns",
            "supa",
            "workaround",
            "uselibpqcompat",
            "charset",
            "encoding",
            "pool",
            "reaping_frequency",
            "prepared_statements",
            "sslaccept");

    private static final Map<String, String> TARGETS = Map.of(
            "any", "any",
            "read-write", "primary",
            "primary", "primary",
            "read-only", "secondary",
            "standby", "secondary",
            "prefer-standby", "preferSecondary");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,40}");

    private UrlParameters() {}

    /** @throws ProblemException for a parameter or a value that is not known */
    static Map<String, String> forDriver(Map<String, String> query) {
        Map<String, String> parameters = new HashMap<>();
        query.forEach((name, value) -> {
            if (name.equals(PGBOUNCER)) {
                put(parameters, value.equals("false") ? "" : PGBOUNCER, value);
            } else if (!LEFT_OUT.contains(name)) {
                put(parameters, driverName(name), value(name, value));
            }
        });
        if ("system".equals(parameters.get("sslrootcert"))) {
            parameters.remove("sslrootcert");
            parameters.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            parameters.putIfAbsent("sslmode", "verify-full");
        }
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!name.isEmpty()) {
            parameters.put(name, value);
        }
    }

    private static String driverName(String name) {
        if (name.equals("ssl")) {
            return "sslmode";
        }
        if (LIBPQ.containsKey(name)) {
            return LIBPQ.get(name);
        }
        if (PGProperty.forName(name) != null) {
            return name;
        }
        String shown = PLAIN_NAME.matcher(name).matches() ? "the parameter \"" + name + "\"" : "a parameter";
        throw new ProblemException(
                "DATABASE_URL has " + shown + ", which neither libpq nor Java's driver for PostgreSQL knows.",
                "take it out of the URL that this build gets, or mend its spelling; names are case-sensitive.");
    }

    private static String value(String name, String value) {
        return switch (name) {
            case "ssl" -> flag(value) ? "require" : "disable";
            case "sslmode" -> sslMode(value);
            case "keepalives" -> Boolean.toString(flag(value));
            case "load_balance_hosts" -> Boolean.toString(value.equals("random"));
            case "target_session_attrs" -> target(value);
            default -> value;
        };
    }

    /** {@code no-verify} is what node-postgres calls libpq's require. */
    private static String sslMode(String value) {
        String mode = value.toLowerCase(Locale.ROOT);
        if (mode.equals("no-verify")) {
            return "require";
        }
        if (Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
                .contains(mode)) {
            return mode;
        }
        throw new ProblemException(
                "DATABASE_URL has an sslmode that PostgreSQL does not know.",
                "use one of disable, allow, prefer, require, verify-ca, verify-full.");
    }

    private static String target(String value) {
        if (TARGETS.containsKey(value)) {
            return TARGETS.get(value);
        }
        throw new ProblemException(
                "DATABASE_URL has a target_session_attrs that PostgreSQL does not know.",
                "use one of any, read-write, read-only, primary, standby, prefer-standby.");
    }

    private static boolean flag(String value) {
        return !Set.of("0", "false", "off", "no").contains(value.toLowerCase(Locale.ROOT));
    }
}
