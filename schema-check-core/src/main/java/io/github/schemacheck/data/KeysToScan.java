package io.github.schemacheck.data;

import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Validation;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Chooses the foreign keys to look at: live's own, and those that the expected schema has and live lacks. */
public final class KeysToScan {
    private KeysToScan() {}

    /** @return those that the server does not vouch for first, so that a short budget goes to them; then by name */
    public static List<KeyToScan> of(Schema live, Schema expected, OrphanSettings settings) {
        Stream<KeyToScan> own = own(live)
                .filter(key -> settings.which() == OrphanSettings.Which.ALL || doubtful(key) || drifts(key, expected))
                .map(key -> new KeyToScan(key, true));
        Stream<KeyToScan> missing =
                own(expected).filter(key -> couldBeAdded(key, live)).map(key -> new KeyToScan(key, false));
        if (settings.which() == OrphanSettings.Which.NONE) {
            return List.of();
        }
        Comparator<KeyToScan> order = Comparator.comparing((KeyToScan k) -> k.declared() && !doubtful(k.key()))
                .thenComparing(k -> k.key().id());
        return Stream.concat(own, missing)
                .filter(key -> wanted(key.key(), settings))
                .sorted(order)
                .toList();
    }

    /** The key of a partition is the key of its parent, whose scan sees all partitions. */
    private static Stream<ForeignKey> own(Schema schema) {
        return schema.all(ForeignKey.class).filter(key -> key.inheritedFrom().isEmpty());
    }

    private static boolean doubtful(ForeignKey key) {
        return key.validation() != Validation.VALIDATED || !key.triggersEnabled();
    }

    private static boolean drifts(ForeignKey key, Schema expected) {
        return !expected.find(key.id()).filter(key::equals).isPresent();
    }

    static boolean couldBeAdded(ForeignKey key, Schema live) {
        return hasColumns(live, key)
                && live.hasTable(key.references().table())
                && live.all(ForeignKey.class).noneMatch(own -> samePromise(own, key));
    }

    private static boolean hasColumns(Schema live, ForeignKey key) {
        return key.columns().stream()
                        .allMatch(name -> live.column(key.table(), name).isPresent())
                && key.references().columns().stream()
                        .allMatch(name ->
                                live.column(key.references().table(), name).isPresent());
    }

    static boolean samePromise(ForeignKey one, ForeignKey other) {
        return one.table().equals(other.table())
                && one.columns().equals(other.columns())
                && one.references().table().equals(other.references().table())
                && one.references().columns().equals(other.references().columns())
                && one.references().match() == other.references().match();
    }

    static boolean wanted(ForeignKey key, OrphanSettings settings) {
        String table = key.table().schema() + "." + key.table().name();
        Stream<String> names = Stream.of(table, table + "." + key.name());
        List<String> both = names.toList();
        boolean in = settings.include().isEmpty()
                || settings.include().stream().anyMatch(glob -> both.stream().anyMatch(n -> matches(glob, n)));
        return settings.which() != OrphanSettings.Which.NONE
                && in
                && settings.exclude().stream().noneMatch(glob -> both.stream().anyMatch(n -> matches(glob, n)));
    }

    private static boolean matches(String glob, String name) {
        String pattern = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return name.matches(pattern);
    }
}
