package io.github.schemacheck.migration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the statements of a file create, by their words; what code in a string would create is not seen. */
public final class CreatedObjects {
    private static final Set<String> BEFORE_KIND = Set.of(
            "or",
            "replace",
            "global",
            "local",
            "temp",
            "temporary",
            "unlogged",
            "unique",
            "recursive",
            "constraint",
            "foreign");
    private static final Set<String> BEFORE_NAME = Set.of("concurrently", "if", "not", "exists", "only");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("table", "table"),
            Map.entry("view", "view"),
            Map.entry("index", "index"),
            Map.entry("sequence", "sequence"),
            Map.entry("function", "routine"),
            Map.entry("procedure", "routine"),
            Map.entry("aggregate", "routine"),
            Map.entry("type", "type"),
            Map.entry("domain", "domain"),
            Map.entry("schema", "schema"),
            Map.entry("extension", "extension"),
            Map.entry("statistics", "statistics"),
            Map.entry("trigger", "trigger"),
            Map.entry("policy", "policy"),
            Map.entry("rule", "rule"),
            Map.entry("publication", "publication"));
    private static final Set<String> OF_A_TABLE = Set.of("trigger", "policy", "rule");

    private final List<CreatedObject> found = new ArrayList<>();
    private String searchPath = "";

    private CreatedObjects() {}

    /** @return in the order of the statements; empty for text that is no SQL */
    public static List<CreatedObject> in(ScriptFile file) {
        return in(new String(file.bytes(), StandardCharsets.UTF_8));
    }

    static List<CreatedObject> in(String sql) {
        CreatedObjects objects = new CreatedObjects();
        SqlTokens.statements(sql).forEach(statement -> objects.statement(new Words(statement)));
        return objects.found;
    }

    private void statement(Words words) {
        int line = words.line();
        if (words.skip("create")) {
            kind(words.skipAny(BEFORE_KIND)).ifPresent(kind -> create(kind, words.skipAny(BEFORE_NAME), line));
        } else if (words.skip("alter")) {
            kind(words).ifPresent(kind -> alter(kind, words.skipAny(BEFORE_NAME), line));
        } else if (words.skip("set")) {
            words.skipAny(Set.of("session", "local"));
            if (words.skip("search_path", "to") || words.skip("search_path", "=")) {
                searchPath = words.single().orElse("");
            }
        }
    }

    private static Optional<String> kind(Words words) {
        String prefix = words.skip("materialized") ? "materialized " : words.skip("event") ? "event " : "";
        return words.single().map(KINDS::get).map(kind -> prefix + kind);
    }

    private void create(String kind, Words words, int line) {
        if (kind.equals("index")) {
            index(words, line);
        } else if (OF_A_TABLE.contains(kind)) {
            words.single().ifPresent(member -> {
                if (words.skipPast(kind.equals("rule") ? "to" : "on")) {
                    words.name().ifPresent(table -> add(kind, table, member, line));
                }
            });
        } else {
            words.name().ifPresent(name -> {
                add(kind, name, "", line);
                if (kind.equals("table")) {
                    new TableParts(words, (part, named) -> add(part, name, named.name(), named.line())).list();
                }
            });
        }
    }

    /** An index is in the schema of its table; it may have no name. */
    private void index(Words words, int line) {
        if (words.next("on")) {
            return;
        }
        words.single().ifPresent(index -> {
            if (words.skip("on")) {
                words.skip("only");
                words.name().ifPresent(table -> add("index", new Words.Name(table.schema(), index), "", line));
            }
        });
    }

    private void alter(String kind, Words words, int line) {
        words.name().ifPresent(name -> {
            if (words.skip("rename", "to")) {
                words.single().ifPresent(now -> add(kind, new Words.Name(name.schema(), now), "", line));
            } else if (kind.equals("table")) {
                new TableParts(words, (part, named) -> add(part, name, named.name(), named.line())).actions();
            }
        });
    }

    private void add(String kind, Words.Name name, String member, int line) {
        String schema = name.schema().isEmpty() ? searchPath : name.schema();
        found.add(new CreatedObject(kind, schema, name.name(), member, line));
    }
}
