package io.github.schemacheck.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which migration runs before which, while squashes take the place of what they stand for. */
final class DjangoGraph {
    private final Map<DjangoName, Set<DjangoName>> parents = new TreeMap<>();
    private final Set<String> apps;

    DjangoGraph(Set<String> apps, Collection<DjangoScript> scripts) {
        this.apps = apps;
        scripts.forEach(script -> parents.put(script.name(), new TreeSet<>()));
        // Placeholders mean a root or a leaf of the app's own chain, so that comes first.
        scripts.forEach(script -> script.dependencies().stream()
                .filter(parent -> parent.app().equals(script.name().app()) && !parent.isPlaceholder())
                .forEach(parent -> edges(script.name()).add(parent)));
        for (DjangoScript script : scripts) {
            script.dependencies().stream()
                    .filter(parent -> !parent.app().equals(script.name().app()))
                    .forEach(parent -> edges(script.name()).addAll(meant(parent)));
            script.runBefore().stream()
                    .flatMap(child -> meant(child).stream())
                    .filter(parents::containsKey)
                    .forEach(child -> edges(child).add(script.name()));
        }
    }

    private Set<DjangoName> edges(DjangoName name) {
        return parents.computeIfAbsent(name, each -> new TreeSet<>());
    }

    /** @return none for another project's app: of its migrations only rows are known */
    private Set<DjangoName> meant(DjangoName name) {
        if (!apps.contains(name.app())) {
            return Set.of();
        }
        if (!name.isPlaceholder() || parents.containsKey(name)) {
            return Set.of(name);
        }
        return name.name().equals(DjangoName.LATEST)
                ? leaves(name.app()).stream().limit(1).collect(Collectors.toSet())
                : roots(name.app());
    }

    Set<DjangoName> names() {
        return parents.keySet();
    }

    /** @return also such as are not there */
    Set<DjangoName> parents(DjangoName name) {
        return parents.getOrDefault(name, Set.of());
    }

    private Set<DjangoName> roots(String app) {
        Set<DjangoName> roots = new LinkedHashSet<>();
        for (DjangoName name : parents.keySet()) {
            boolean first = name.app().equals(app)
                    && parents(name).stream().noneMatch(parent -> parent.app().equals(app));
            if (first && roots.isEmpty()) {
                roots.add(name);
            }
        }
        return roots;
    }

    /** @return those of the app on which no other of the same app depends */
    List<DjangoName> leaves(String app) {
        Set<DjangoName> needed = new HashSet<>();
        parents.forEach((name, before) -> {
            if (name.app().equals(app)) {
                needed.addAll(before);
            }
        });
        return parents.keySet().stream()
                .filter(name -> name.app().equals(app) && !needed.contains(name))
                .toList();
    }

    /** The squash stands for them: what depended on one of them depends on it, and it on what they depended on. */
    void takePlace(DjangoName squash, Collection<DjangoName> replaced) {
        Set<DjangoName> gone = new HashSet<>(replaced);
        gone.remove(squash);
        Set<DjangoName> own = edges(squash);
        gone.forEach(name -> own.addAll(parents(name)));
        own.removeAll(gone);
        own.remove(squash);
        parents.keySet().removeAll(gone);
        parents.forEach((name, before) -> {
            if (before.removeAll(gone) && !name.equals(squash)) {
                before.add(squash);
            }
        });
    }

    /** The parts stand for the squash: what depended on it depends on the last of them. */
    void giveWay(DjangoName squash, Collection<DjangoName> parts) {
        Set<DjangoName> last = new LinkedHashSet<>(parts);
        last.retainAll(parents.keySet());
        parts.forEach(part -> last.removeAll(parents(part)));
        parents.remove(squash);
        parents.values().forEach(before -> {
            if (before.remove(squash)) {
                before.addAll(last);
            }
        });
    }

    /** @return parents before children; what stands in a circle is not among them */
    List<DjangoName> order() {
        Map<DjangoName, Set<DjangoName>> waiting = new TreeMap<>();
        parents.forEach((name, before) -> {
            Set<DjangoName> known = new TreeSet<>(before);
            known.retainAll(parents.keySet());
            waiting.put(name, known);
        });
        List<DjangoName> order = new ArrayList<>();
        Deque<DjangoName> ready = new ArrayDeque<>();
        do {
            order.addAll(ready);
            waiting.keySet().removeAll(ready);
            waiting.values().forEach(before -> before.removeAll(ready));
            ready.clear();
            waiting.forEach((name, before) -> {
                if (before.isEmpty()) {
                    ready.add(name);
                }
            });
        } while (!ready.isEmpty());
        return order;
    }
}
