package io.github.schemacheck.deploy.image.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which records of a build cache are taken for one project's: those that ran its commands, or are as large as the
 * layers of its image, and copied files that were built on these, or that only these were built on. Another project
 * that runs the same command, or copies as many bytes in the same layers, is not told apart; base images stay.
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
        records.owned.addAll(records.tops(layers));
        boolean more = true;
        while (more) {
            more = records.addNeighbours();
        }
        return records.owned;
    }

    /**
     * A last stage that only copies has no command to be known by, but its layers are those of the image: the engine
     * tells of both no more than how large they are. Of several that end as the image does, those with most layers
     * are taken: where the base image begins is not told, and a single layer is soon as large as another.
     */
    private List<CacheRecord> tops(List<Long> layers) {
        TreeMap<Integer, List<CacheRecord>> byHeight = new TreeMap<>();
        for (CacheRecord each : byId.values()) {
            if (each.isOfFiles() && each.bytes() > 0) {
                byHeight.computeIfAbsent(height(layers, each), height -> new ArrayList<>())
                        .add(each);
            }
        }
        return byHeight.tailMap(1, true).descendingMap().values().stream()
                .findFirst()
                .orElse(List.of());
    }

    /** @return of how many layers it is the top, down to its base image; 0 where one of them is not the image's */
    private int height(List<Long> layers, CacheRecord record) {
        List<Long> sizes = new ArrayList<>();
        for (CacheRecord each = record; each != null && each.isOfInstruction(); each = byId.get(each.parent())) {
            if (each.bytes() > 0) {
                sizes.add(0, each.bytes());
            }
        }
        int first = layers.size() - sizes.size();
        return first >= 0 && layers.subList(first, layers.size()).equals(sizes) ? sizes.size() : 0;
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
