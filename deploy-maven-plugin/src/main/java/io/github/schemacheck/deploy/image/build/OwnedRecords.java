package io.github.schemacheck.deploy.image.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which records of a build cache are one project's: those that ran its commands, and copied files that were built on
 * these, or that only these were built on. Base images and what another project may share stay.
 */
final class OwnedRecords {
    private final Map<String, CacheRecord> byId = new HashMap<>();
    private final Set<CacheRecord> owned = new LinkedHashSet<>();

    private OwnedRecords(Collection<CacheRecord> all) {
        all.forEach(each -> byId.put(each.id(), each));
    }

    static Set<CacheRecord> of(Collection<CacheRecord> all, List<Step> steps) {
        OwnedRecords records = new OwnedRecords(all);
        List<String> commands = steps.stream()
                .map(Step::instruction)
                .filter(text -> text.startsWith("RUN "))
                .map(text -> text.substring(4).strip().replaceFirst("^(--\\S+\\s+)+", ""))
                .toList();
        all.stream().filter(each -> commands.stream().anyMatch(each::ran)).forEach(records.owned::add);
        boolean more = true;
        while (more) {
            more = records.addNeighbours();
        }
        return records.owned;
    }

    private boolean addNeighbours() {
        List<CacheRecord> next = byId.values().stream()
                .filter(each -> !owned.contains(each) && each.isOfFiles())
                .filter(each -> isBuiltOnOwned(each) || isOnlyUnderOwned(each))
                .toList();
        return owned.addAll(next);
    }

    private boolean isBuiltOnOwned(CacheRecord record) {
        CacheRecord parent = byId.get(record.parent());
        return parent != null && owned.contains(parent);
    }

    private boolean isOnlyUnderOwned(CacheRecord record) {
        List<CacheRecord> above = byId.values().stream()
                .filter(each -> each.parent().equals(record.id()))
                .toList();
        return !above.isEmpty() && owned.containsAll(above);
    }

    /** @return none after one that it was built on */
    static List<CacheRecord> leavesFirst(Set<CacheRecord> records) {
        List<CacheRecord> ordered = new ArrayList<>();
        Set<CacheRecord> left = new LinkedHashSet<>(records);
        while (!left.isEmpty()) {
            List<CacheRecord> leaves = left.stream()
                    .filter(each ->
                            left.stream().noneMatch(other -> other.parent().equals(each.id())))
                    .toList();
            ordered.addAll(leaves);
            if (!left.removeAll(leaves)) {
                return ordered;
            }
        }
        return ordered;
    }
}
