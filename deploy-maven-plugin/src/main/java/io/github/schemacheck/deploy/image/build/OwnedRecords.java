package io.github.schemacheck.deploy.image.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which records of a build cache are one project's: those that ran its commands or are the top of its image, and copied
 * files that were built on these, or that only these were built on. Base images and what another project may share
 * stay.
 */
final class OwnedRecords {
    private final Map<String, CacheRecord> byId = new HashMap<>();
    private final Set<CacheRecord> owned = new LinkedHashSet<>();

    private OwnedRecords(Collection<CacheRecord> all) {
        all.forEach(each -> byId.put(each.id(), each));
    }

    /** @param layers bytes of those of the project's image that hold files, lowest first; none where it has none */
    static Set<CacheRecord> of(Collection<CacheRecord> all, List<Step> steps, List<Long> layers) {
        OwnedRecords records = new OwnedRecords(all);
        List<String> commands = steps.stream()
                .map(Step::instruction)
                .filter(text -> text.startsWith("RUN "))
                .map(text -> text.substring(4).strip().replaceFirst("^(--\\S+\\s+)+", ""))
                .toList();
        all.stream().filter(each -> commands.stream().anyMatch(each::ran)).forEach(records.owned::add);
        all.stream().filter(each -> records.isTopOf(layers, each)).forEach(records.owned::add);
        boolean more = true;
        while (more) {
            more = records.addNeighbours();
        }
        return records.owned;
    }

    /**
     * A last stage that only copies has no command to be known by, but its layers are those of the image: the engine
     * tells of both no more than how large they are.
     */
    private boolean isTopOf(List<Long> layers, CacheRecord record) {
        List<Long> sizes = new ArrayList<>();
        for (CacheRecord each = record; each != null && each.isOfFiles(); each = byId.get(each.parent())) {
            if (each.bytes() > 0) {
                sizes.add(0, each.bytes());
            }
        }
        int first = layers.size() - sizes.size();
        return record.isOfFiles()
                && record.bytes() > 0
                && first >= 0
                && layers.subList(first, layers.size()).equals(sizes);
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
