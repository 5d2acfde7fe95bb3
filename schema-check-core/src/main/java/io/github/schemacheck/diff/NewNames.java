package io.github.schemacheck.diff;

import io.github.schemacheck.diff.Change.Renamed;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Sequence;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.TableMember;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that differ only because a table or column in them is probably called otherwise now. */
final class NewNames {
    private static final Pattern WORD = Pattern.compile("\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final Map<String, String> tables = new HashMap<>();
    private final Map<QualifiedName, Map<String, String>> columns = new HashMap<>();

    NewNames(Collection<Change> changes) {
        for (Change change : changes) {
            if (change instanceof Renamed renamed && renamed.from() instanceof Table from) {
                note(tables, from.name().name(), ((Table) renamed.to()).name().name());
            } else if (change instanceof Renamed renamed && renamed.from() instanceof Column from) {
                Map<String, String> words = columns.computeIfAbsent(from.table(), t -> new HashMap<>());
                note(words, from.name(), ((Column) renamed.to()).name());
            }
        }
    }

    /** As it stands in lists of names, and as it stands in SQL. */
    private static void note(Map<String, String> words, String from, String to) {
        words.put(from, to);
        words.put(Identifier.quote(from), Identifier.quote(to));
    }

    boolean explain(Difference difference, SchemaObject object) {
        Map<String, String> words = new HashMap<>(tables);
        tablesOf(object).forEach(table -> words.putAll(columns.getOrDefault(table, Map.of())));
        return !words.isEmpty() && translated(difference.from(), words).equals(difference.to());
    }

    private static Stream<QualifiedName> tablesOf(SchemaObject object) {
        if (object instanceof ForeignKey key) {
            return Stream.of(key.table(), key.references().table());
        }
        if (object instanceof Sequence sequence) {
            return sequence.ownedBy().stream().map(owner -> owner.name());
        }
        return object instanceof TableMember member ? Stream.of(member.table()) : Stream.empty();
    }

    private static String translated(String text, Map<String, String> words) {
        return WORD.matcher(text).replaceAll(match -> {
            String word = match.group();
            return Matcher.quoteReplacement(words.getOrDefault(word, word));
        });
    }
}
