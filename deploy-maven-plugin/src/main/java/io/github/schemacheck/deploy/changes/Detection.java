package io.github.schemacheck.deploy.changes;

import io.github.schemacheck.deploy.changes.Reason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much has to be deployed, and why.
 *
 * @param comparedWith what is deployed, for people; empty where nothing is known to be
 * @param reasons those that ask for most first
 */
public record Detection(Strategy strategy, boolean forced, String comparedWith, List<Reason> reasons) {
    public Detection {
        reasons = reasons.stream()
                .sorted(Comparator.comparing(Reason::strategy).reversed().thenComparing(Reason::subject))
                .toList();
    }

    /** @param deployed empty where nothing is known to be deployed: then all is new */
    public static Detection between(Optional<Deployed> deployed, Content now) {
        List<Reason> reasons = deployed.map(before -> reasons(before, now))
                .orElseGet(() -> List.of(new Reason(Strategy.FULL, "nothing is known to be deployed", Kind.DIFFERS)));
        Strategy strategy = reasons.stream().map(Reason::strategy).reduce(Strategy.NONE, Strategy::and);
        return new Detection(strategy, false, deployed.map(Deployed::where).orElse(""), reasons);
    }

    /** @return the same differences, and what somebody asked for */
    public Detection forcedTo(Strategy wanted) {
        return new Detection(wanted, true, comparedWith, reasons);
    }

    private static List<Reason> reasons(Deployed deployed, Content now) {
        Fingerprint before = deployed.fingerprint();
        Fingerprint after = now.fingerprint();
        List<Reason> reasons = new ArrayList<>();
        if (before.content().equals(after.content())) {
            return reasons;
        }
        if (!before.triggers().equals(after.triggers())) {
            reasons.add(
                    new Reason(Strategy.FULL, "the lists that tell files apart are others than before", Kind.DIFFERS));
        }
        reasons.addAll(differences(before.dependencies(), after.dependencies(), name -> Strategy.FULL, "dependency "));
        List<Reason> files = deployed.files()
                .map(known -> files(known, now.files()))
                .orElseGet(() -> kinds(before, after, !reasons.isEmpty()));
        reasons.addAll(files);
        return reasons;
    }

    /** How much one thing asks for. */
    private interface Asks {
        Strategy of(String name);
    }

    private static List<Reason> files(Map<String, HashedFile> before, Map<String, HashedFile> after) {
        return differences(
                hashes(before),
                hashes(after),
                path -> Optional.ofNullable(after.get(path))
                        .map(HashedFile::strategy)
                        .orElseGet(() -> ofRemoved(before.get(path))),
                "");
    }

    /** Nothing can be taken out of a container by copying into it. */
    private static Strategy ofRemoved(@Nullable HashedFile file) {
        return file == null ? Strategy.FULL : file.strategy().and(Strategy.IMAGE);
    }

    private static Map<String, String> hashes(Map<String, HashedFile> files) {
        return files.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue()
                .hash()));
    }

    private static List<Reason> differences(
            Map<String, String> before, Map<String, String> after, Asks asks, String prefix) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Reason> reasons = new ArrayList<>();
        for (String name : names) {
            String was = before.get(name);
            String is = after.get(name);
            if (was == null || is == null || !was.equals(is)) {
                Kind kind = was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED;
                reasons.add(new Reason(asks.of(name), prefix + name, kind));
            }
        }
        return reasons;
    }

    /** @param named whether it is said already why a full build is needed */
    private static List<Reason> kinds(Fingerprint before, Fingerprint after, boolean named) {
        List<Reason> reasons = new ArrayList<>();
        if (!before.full().equals(after.full()) && !named) {
            reasons.add(unnamed(Strategy.FULL));
        }
        // Which files could be copied is not known, and one of them may have been removed.
        if (!before.image().equals(after.image()) || !before.files().equals(after.files())) {
            reasons.add(unnamed(Strategy.IMAGE));
        }
        return reasons;
    }

    private static Reason unnamed(Strategy strategy) {
        return new Reason(
                strategy,
                "files that ask for " + strategy.word()
                        + " differ; which, is remembered only where the last image was built",
                Kind.DIFFERS);
    }
}
