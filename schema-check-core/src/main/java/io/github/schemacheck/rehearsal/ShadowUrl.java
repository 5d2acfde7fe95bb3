package io.github.schemacheck.rehearsal;

import io.github.schemacheck.problem.ProblemException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The shadow's address as other tools read it from DATABASE_URL. */
final class ShadowUrl {
    private ShadowUrl() {}

    static String of(PGSimpleDataSource source) {
        @Nullable String password = source.getPassword();
        return "postgresql://" + encoded(String.valueOf(source.getUser()))
                + (password == null ? "" : ":" + encoded(password)) + "@" + source.getServerNames()[0] + ":"
                + source.getPortNumbers()[0] + "/" + encoded(String.valueOf(source.getDatabaseName()));
    }

    /** @throws ProblemException where it is no URL of a PostgreSQL database */
    static PGSimpleDataSource parse(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            if (url.startsWith("jdbc:")) {
                source.setURL(url);
                return source;
            }
            URI uri = URI.create(url);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            int port = uri.getPort() < 0 ? 5432 : uri.getPort();
            source.setURL("jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query);
            String[] user = String.valueOf(uri.getRawUserInfo()).split(":", 2);
            source.setUser(URLDecoder.decode(user[0], StandardCharsets.UTF_8));
            if (user.length > 1) {
                source.setPassword(URLDecoder.decode(user[1], StandardCharsets.UTF_8));
            }
            return source;
        } catch (IllegalArgumentException e) {
            // The cause would quote the URL, which may hold a password.
            throw new ProblemException(
                    "deploy.shadowUrl is no PostgreSQL URL.",
                    "write it as postgresql://user:password@host:5432/postgres.");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
