package io.github.schemacheck.benchmarks;

import io.github.schemacheck.catalog.Catalog;
import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.Session;
import io.github.schemacheck.connection.SessionSettings;
import io.github.schemacheck.diff.SchemaDiff;
import io.github.schemacheck.schema.Schema;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Ours as a process: reads two databases, each on its own connection, compares them, prints the differences. */
public final class CompareTwo {
    private CompareTwo() {}

    public static void main(String[] urls) {
        CompletableFuture<Schema> first = CompletableFuture.supplyAsync(() -> read(urls[0]));
        Schema second = read(urls[1]);
        SchemaDiff.between(first.join(), second).changes().forEach(System.out::println);
    }

    private static Schema read(String url) {
        try (Session session = Session.openReadOnly(DatabaseUrl.parse(url, Map.of()), SessionSettings.DEFAULT)) {
            return session.read(Catalog::read).schema();
        }
    }
}
