package io.github.schemacheck.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which revision follows which. */
final class AlembicGraph {
    private final Map<String, AlembicScript> scripts = new LinkedHashMap<>();
    private final Map<String, List<String>> files = new LinkedHashMap<>();
    private final Map<String, List<String>> labels = new LinkedHashMap<>();

    AlembicGraph(List<AlembicScript> all) {
        for (AlembicScript script : all) {
            scripts.putIfAbsent(script.revision(), script);
            files.computeIfAbsent(script.revision(), id -> new ArrayList<>()).add(script.file());
            script.labels().forEach(label -> labels.computeIfAbsent(label, each -> new ArrayList<>())
                    .add(script.revision()));
        }
    }

    boolean has(String revision) {
        return scripts.containsKey(revision);
    }

    Collection<AlembicScript> scripts() {
        return scripts.values();
    }

    /** @return the files of every revision that has more than one */
    Map<String, List<String>> twice() {
        return several(files);
    }

    /** @return the revisions of every label that has more than one */
    Map<String, List<String>> sameLabel() {
        return several(labels);
    }

    private static Map<String, List<String>> several(Map<String, List<String>> all) {
        Map<String, List<String>> several = new LinkedHashMap<>(all);
        several.values().removeIf(each -> each.size() == 1);
        return several;
    }

    /** @return revisions, also such as are not there */
    List<String> parents(String revision) {
        AlembicScript script = scripts.get(revision);
        return script == null
                ? List.of()
                : Stream.concat(
                                script.down().stream(),
                                script.dependsOn().stream().map(this::resolve))
                        .distinct()
                        .toList();
    }

    /** Only {@code depends_on} may name a label; it then means the revision that carries it. */
    private String resolve(String dependency) {
        return labels.getOrDefault(dependency, List.of(dependency)).get(0);
    }

    /** @return those that no other one follows, by file */
    List<String> heads() {
        Set<String> followed = new HashSet<>();
        scripts.values().forEach(script -> followed.addAll(script.down()));
        return scripts.keySet().stream().filter(id -> !followed.contains(id)).toList();
    }

    /** @return the revision itself and all that has to be there before it */
    Set<String> lineage(String revision) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(revision));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (found.add(next)) {
                open.addAll(parents(next));
            }
        }
        return found;
    }

    /** @return every label of the revision and of those before it, but not of what it depends on */
    Set<String> labels(String revision) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(revision));
        while (!open.isEmpty()) {
            AlembicScript script = scripts.get(open.removeFirst());
            if (script != null && seen.add(script.revision())) {
                found.addAll(script.labels());
                open.addAll(script.down());
            }
        }
        return found;
    }

    /** @return parents before children; what stands in a circle is not among them */
    List<String> order() {
        Map<String, Set<String>> waiting = new LinkedHashMap<>();
        Map<String, List<String>> children = new LinkedHashMap<>();
        for (String id : scripts.keySet()) {
            Set<String> parents = new LinkedHashSet<>(parents(id));
            parents.retainAll(scripts.keySet());
            parents.forEach(parent ->
                    children.computeIfAbsent(parent, each -> new ArrayList<>()).add(id));
            waiting.put(id, parents);
        }
        Deque<String> ready = new ArrayDeque<>();
        waiting.forEach((id, parents) -> {
            if (parents.isEmpty()) {
                ready.add(id);
            }
        });
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String id = ready.removeFirst();
            order.add(id);
            for (String child : children.getOrDefault(id, List.of())) {
                Set<String> parents = waiting.getOrDefault(child, Set.of());
                if (parents.remove(id) && parents.isEmpty()) {
                    ready.addLast(child);
                }
            }
        }
        return order;
    }
}
