package io.github.schemacheck.data;

import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Domain;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a domain's new rules ask of all columns that have it; PostgreSQL gives none to one in arrays or composites. */
record DomainPromises(Schema live) {
    Stream<Promise> of(Change change) {
        if (!(change instanceof Change.Altered altered)
                || !(altered.from() instanceof Domain from)
                || !(altered.to() instanceof Domain to)
                || !live.has(to.id())) {
            return Stream.empty();
        }
        List<Domain.DomainCheck> checks = to.checks().stream()
                .filter(check -> check.validated() && !from.checks().contains(check))
                .toList();
        boolean required = from.nullable() && !to.nullable();
        if (checks.isEmpty() && !required) {
            return Stream.empty();
        }
        Set<String> types = types(to);
        return live.all(Column.class)
                .filter(column -> column.inheritedFrom().isEmpty()
                        && types.contains(column.type().name()))
                .map(column -> promise(to, column, broken(checks, required)));
    }

    /** Domains over the domain are kept to its rules, too. */
    private Set<String> types(Domain domain) {
        Set<String> types = new HashSet<>(Set.of(domain.name().toString()));
        boolean more = true;
        while (more) {
            more = types.addAll(live.all(Domain.class)
                    .filter(other -> types.contains(other.type().name()))
                    .map(other -> other.name().toString())
                    .toList());
        }
        return types;
    }

    /** @return conditions on {@code VALUE} */
    private static String broken(List<Domain.DomainCheck> checks, boolean required) {
        List<String> all = new ArrayList<>();
        checks.forEach(check -> all.add("(" + check.expression() + ") IS FALSE"));
        if (required) {
            all.add("VALUE IS NULL");
        }
        return String.join(" OR ", all);
    }

    private static Promise promise(Domain domain, Column column, String broken) {
        String name = Identifier.quote(column.name());
        // VALUE is no reserved word: behind FROM it is a column like any other.
        String asked = "(SELECT " + broken + " FROM (SELECT " + name + " AS value) v)";
        return new Promise.NoneLike(domain.id(), column.table(), asked, "whose " + name + " breaks " + domain.name());
    }
}
