package io.github.schemacheck.history.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a change set is to run at all.
 *
 * @param inherited contexts of the changelogs and of the includes above it; each of them must match
 * @param context of the change set itself; empty where it has none
 * @param labels its own, and those of the includes above it
 * @param dbms empty where it is for every database
 * @param ignored whether it, or an include above it, says so
 * @param asksFirst whether preconditions of its own decide when it is about to run
 */
public record Conditions(
        List<String> inherited, String context, List<String> labels, String dbms, boolean ignored, boolean asksFirst) {
    private static final String OURS = "postgresql";

    public Conditions {
        inherited = List.copyOf(inherited);
        labels = List.copyOf(labels);
    }

    /** @return whether contexts or labels that a deployment names decide about it */
    public boolean dependsOnDeployment() {
        return !inherited.isEmpty() || !context.isEmpty() || !labels.isEmpty();
    }

    /** @return whether it is due at every deployment once it is there */
    public boolean isAlwaysDue() {
        return !dependsOnDeployment() && !asksFirst;
    }

    /**
     * @param contexts that the deployment names; empty where it names none, and every change set runs
     * @param wanted expression of labels that the deployment names; empty where it names none
     * @return why Liquibase leaves it out; empty where it does not
     */
    public Optional<String> leftOut(Set<String> contexts, String wanted) {
        if (ignored) {
            return Optional.of("ignore");
        }
        if (!isForPostgres(dbms)) {
            return Optional.of("dbms " + dbms);
        }
        if (!contextsMatch(contexts)) {
            return Optional.of("context " + String.join(" and ", all()));
        }
        Set<String> own = labels.stream().flatMap(each -> split(each).stream()).collect(Collectors.toSet());
        return wanted.isBlank() || new Expression(wanted).matches(own)
                ? Optional.empty()
                : Optional.of(own.isEmpty() ? "no label" : "labels " + String.join(", ", own));
    }

    private List<String> all() {
        List<String> all = new ArrayList<>(inherited);
        all.add(context);
        all.removeIf(String::isEmpty);
        return all;
    }

    /** A change set names contexts and so does the deployment; each side may be an expression over the other. */
    private boolean contextsMatch(Set<String> contexts) {
        boolean required = contexts.stream().anyMatch(each -> each.startsWith("@"));
        boolean own = context.isEmpty() ? !required : new Expression(context).matches(contexts);
        boolean asked = !contexts.isEmpty()
                && !all().isEmpty()
                && new Expression(String.join(",", contexts))
                        .matches(all().stream()
                                .flatMap(each -> split(each).stream())
                                .collect(Collectors.toSet()));
        return (own || asked) && inherited.stream().allMatch(each -> new Expression(each).matches(contexts));
    }

    private static List<String> split(String list) {
        return List.of(list.toLowerCase(Locale.ROOT).split(",")).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static boolean isForPostgres(String dbms) {
        List<String> named = split(dbms);
        if (named.isEmpty() || named.contains("all")) {
            return true;
        }
        if (named.contains("none") || named.contains("!" + OURS)) {
            return false;
        }
        List<String> wanted =
                named.stream().filter(each -> !each.startsWith("!")).toList();
        return wanted.isEmpty() || wanted.contains(OURS);
    }
}
