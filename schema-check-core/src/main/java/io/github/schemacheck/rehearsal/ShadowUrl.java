package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.DatabaseUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Addresses in their two forms: for the driver, and as other tools read it from DATABASE_URL. */
final class ShadowUrl {
    private ShadowUrl() {}

    static String of(PGSimpleDataSource source) {
        @Nullable String password = source.getPassword();
        return "postgresql://" + encoded(String.valueOf(source.getUser()))
                + (password == null ? "" : ":" + encoded(password)) + "@" + source.getServerNames()[0] + ":"
                + source.getPortNumbers()[0] + "/" + encoded(String.valueOf(source.getDatabaseName()));
    }

    /** @return connects as the URL says */
    static PGSimpleDataSource source(DatabaseUrl url, String timeZone) {
        PGSimpleDataSource source = new ShadowSource(timeZone);
        source.setURL(url.jdbcUrl());
        Properties properties = url.driverProperties();
        for (String name : properties.stringPropertyNames()) {
            try {
                source.setProperty(name, properties.getProperty(name));
            } catch (SQLException e) {
                throw new IllegalArgumentException("The driver does not know the parameter " + name, e);
            }
        }
        return source;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
