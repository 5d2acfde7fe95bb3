package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a database is and how to get in. Its text is the address; the password leaves only by the driver's way. */
public final class DatabaseUrl {
    public static final String VARIABLE = "DATABASE_URL";
    static final String EXAMPLE = "postgresql://user:password@db.example.com:5432/shop";

    private final List<Host> hosts;
    private final String database;
    private final @Nullable String user;
    private final @Nullable String password;
    private final Map<String, String> parameters;
    private final String schema;

    DatabaseUrl(UrlParts parts, Credentials credentials) {
        this.hosts = List.copyOf(parts.hosts());
        this.database = parts.database();
        this.schema = parts.schema();
        this.parameters = Map.copyOf(parts.parameters());
        this.user = credentials.user();
        this.password = credentials.password();
    }

    private DatabaseUrl(DatabaseUrl other, String database, Credentials credentials) {
        this.hosts = other.hosts;
        this.database = database;
        this.schema = other.schema;
        this.parameters = other.parameters;
        this.user = credentials.user();
        this.password = credentials.password();
    }

    /**
     * Reads {@code postgres://}, {@code postgresql://} and {@code jdbc:postgresql://}. What the URL does not say comes
     * from PGUSER, PGPASSWORD, PGDATABASE and the password file ({@code PGPASSFILE}, {@code ~/.pgpass}), as with libpq.
     *
     * @param environment variables of the process
     * @throws ProblemException where it is no such URL; never with the URL itself in it
     */
    public static DatabaseUrl parse(String url, Map<String, String> environment) {
        return UrlParser.parse(url.strip(), environment);
    }

    /** @throws ProblemException where DATABASE_URL is not set or is not a URL */
    public static DatabaseUrl fromEnvironment(Map<String, String> environment) {
        String url = environment.getOrDefault(VARIABLE, "");
        if (url.isBlank()) {
            String shown = environment.containsKey("DATABASE_PUBLIC_URL")
                    ? "set it to what DATABASE_PUBLIC_URL holds."
                    : "set it in the environment or give -Ddeploy.databaseUrl, for example\n    " + EXAMPLE;
            throw new ProblemException(VARIABLE + " is not set, so there is no database to look at.", shown);
        }
        return parse(url, environment);
    }

    /** @return the same with user and password where this one has none: from a server entry of settings.xml */
    public DatabaseUrl withDefaults(String defaultUser, String defaultPassword) {
        boolean sameUser = user == null || user.equals(defaultUser);
        String found = password == null && sameUser ? defaultPassword : password;
        return new DatabaseUrl(this, database, new Credentials(user == null ? defaultUser : user, found));
    }

    /** @return another database of the same server */
    public DatabaseUrl withDatabase(String name) {
        return new DatabaseUrl(this, name, new Credentials(user, password));
    }

    public List<Host> hosts() {
        return hosts;
    }

    public String database() {
        return database;
    }

    /** @return empty where neither the URL nor PGUSER says it: the driver then takes the operating system's user */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    public boolean hasPassword() {
        return password != null;
    }

    /** @return Prisma's {@code ?schema=}; empty where there is none */
    public Optional<String> schema() {
        return schema.isEmpty() ? Optional.empty() : Optional.of(schema);
    }

    /** @return what the address alone gives away; {@link ServerFacts#pooler()} has been there */
    public Pooler pooler() {
        Pooler first = Pooler.of(hosts.get(0));
        return first == Pooler.NONE && parameters.containsKey(UrlParameters.PGBOUNCER) ? Pooler.PGBOUNCER : first;
    }

    /** @return as people say it, {@code db.example.com:5432/shop}: no user, no password, no parameters */
    public String address() {
        return hosts.stream().map(Host::toString).collect(Collectors.joining(",")) + "/" + database;
    }

    /** @return takes this password out of texts of others */
    public Secrets secrets() {
        return Secrets.of(password == null ? List.of() : List.of(password));
    }

    /** @return for the driver; holds no password */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + hosts.stream().map(Host::toString).collect(Collectors.joining(",")) + "/"
                + Percent.encode(database);
    }

    /** @return for the driver, with {@link #jdbcUrl()}: <b>holds the password</b> */
    public Properties driverProperties() {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.remove(UrlParameters.PGBOUNCER);
        Properties properties = new Properties();
        properties.putAll(all);
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    @Override
    public String toString() {
        return address();
    }
}
