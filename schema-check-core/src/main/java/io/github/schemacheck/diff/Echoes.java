package io.github.schemacheck.diff;

import io.github.schemacheck.diff.Change.Altered;
import io.github.schemacheck.schema.Constraint;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.TableMember;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alterations that only repeat what another change says. */
final class Echoes {
    /** What an index has of its own although a constraint made it. */
    private static final Set<String> OWN = Set.of("definition.options", "definition.tablespace");

    /** Components that say from where an object comes. */
    private static final Set<String> LINKS = Set.of("parentObject", "inheritedFrom");

    private final Map<ObjectId, Altered> altered = new HashMap<>();
    private final Set<ObjectId> gone;
    private final Set<ObjectId> come;
    private final NewNames names;
    private final KeyEchoes keys;

    /**
     * @param gone what the first schema alone has, under this name
     * @param come what the second schema alone has, under this name
     */
    Echoes(Collection<Change> changes, Set<ObjectId> gone, Set<ObjectId> come) {
        this.gone = gone;
        this.come = come;
        names = new NewNames(changes);
        keys = new KeyEchoes(changes);
        for (Change change : changes) {
            if (change instanceof Altered one) {
                altered.put(one.id(), one);
            }
        }
    }

    boolean explain(Altered change) {
        return change.differences().stream()
                .allMatch(d -> isLinkToChange(d, change)
                        || isMadeByConstraint(d, change)
                        || parentSays(d, change)
                        || keys.explain(d, change.from(), change.to())
                        || names.explain(d, change.from()));
    }

    private boolean isLinkToChange(Difference difference, Altered change) {
        if (!LINKS.contains(difference.property())) {
            return false;
        }
        return change.from().parent().filter(gone::contains).isPresent()
                || change.to().parent().filter(come::contains).isPresent()
                || isAttachedOrDetached(change.from());
    }

    private boolean isAttachedOrDetached(SchemaObject object) {
        if (!(object instanceof TableMember member)) {
            return false;
        }
        @Nullable Altered table = altered.get(ObjectId.table(member.table()));
        return table != null
                && (table.in("partitioning").isPresent() || table.in("inherits").isPresent());
    }

    private boolean isMadeByConstraint(Difference difference, Altered change) {
        Optional<ObjectId> parent = change.from().parent();
        return difference.isAbout("definition")
                && !OWN.contains(difference.property())
                && change.from() instanceof Index
                && parent.equals(change.to().parent())
                && parent.map(altered::get)
                        .filter(p -> p.from() instanceof Constraint)
                        .isPresent();
    }

    /** Columns, constraints, triggers and indexes of partitions follow their parent. */
    private boolean parentSays(Difference difference, Altered change) {
        Optional<ObjectId> parent = change.from().parent();
        if (!parent.equals(change.to().parent())) {
            return false;
        }
        return parent.map(altered::get).stream()
                .flatMap(same -> same.differences().stream().filter(said -> isSame(difference, change, said, same)))
                .findAny()
                .isPresent();
    }

    private static boolean isSame(Difference one, Altered change, Difference other, Altered parent) {
        return one.property().equals(other.property())
                && plain(one.from(), change).equals(plain(other.from(), parent))
                && plain(one.to(), change).equals(plain(other.to(), parent));
    }

    /** A trigger names its own table. */
    private static String plain(String text, Altered change) {
        return change.from() instanceof TableMember member
                ? text.replace(member.table().toString(), "")
                : text;
    }
}
