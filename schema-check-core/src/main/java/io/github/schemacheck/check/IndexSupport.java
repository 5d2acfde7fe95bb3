package io.github.schemacheck.check;

import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Index;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an index finds the rows of a foreign key, as the deletion of a parent asks for them: by equality of all its
 * columns, in whatever order they stand in front of the index.
 */
public final class IndexSupport {
    private final Set<String> columns = new HashSet<>();

    public IndexSupport(ForeignKey key) {
        key.columns().forEach(column -> columns.add(Identifier.quote(column)));
    }

    public boolean full(Index index) {
        return usable(index) && leading(index.definition()).equals(columns);
    }

    /** @return the columns of the key that the index leads with; empty where it does not help at all */
    public Optional<Set<String>> part(Index index) {
        Set<String> leading = leading(index.definition());
        return usable(index) && !leading.isEmpty() ? Optional.of(leading) : Optional.empty();
    }

    private boolean usable(Index index) {
        String method = index.definition().method();
        boolean equality = method.equals("btree") || (method.equals("hash") && columns.size() == 1);
        return equality
                && index.state().valid()
                && index.state().ready()
                && index.definition().predicate().stream().allMatch(this::impliedByEquality);
    }

    /** A row whose key is asked for has no NULL in it, so that leaving out NULLs leaves out nothing. */
    private boolean impliedByEquality(String predicate) {
        return Pattern.compile(" AND ")
                .splitAsStream(predicate)
                .map(part -> part.replaceAll("^\\(+|\\)+$", ""))
                .allMatch(part -> part.endsWith(" IS NOT NULL")
                        && columns.contains(part.substring(0, part.length() - " IS NOT NULL".length())));
    }

    private Set<String> leading(Index.Definition definition) {
        List<String> keys =
                definition.keys().stream().map(Index.Key::expression).toList();
        Set<String> leading = new HashSet<>();
        for (String key : keys) {
            if (!columns.contains(key)) {
                break;
            }
            leading.add(key);
        }
        return leading;
    }
}
