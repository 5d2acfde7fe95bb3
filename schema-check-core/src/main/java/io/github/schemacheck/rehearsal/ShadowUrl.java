package io.github.schemacheck.rehearsal;

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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
