package io.github.schemacheck.history;

import io.github.schemacheck.history.changelog.ChangeLog;
import io.github.schemacheck.history.changelog.ChangeSet;
import io.github.schemacheck.history.changelog.Deployment;
import io.github.schemacheck.history.changelog.Resources;
import io.github.schemacheck.migration.LiquibaseBuild;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which change sets have another text than what ran.
 *
 * @param edited names of change sets
 * @param unchecked what was not compared, and why
 */
record LiquibaseChecksums(Set<String> edited, Optional<NotUnderstood> unchecked) {
    LiquibaseChecksums {
        edited = Set.copyOf(edited);
    }

    /** @param changeLogs by the paths of the first ones */
    static LiquibaseChecksums of(
            LiquibaseBuild build, Resources resources, Map<String, ChangeLog> changeLogs, Comparison comparison) {
        Map<String, ChangeSet> summed = comparison.summed(changeLogs);
        if (summed.isEmpty()) {
            return new LiquibaseChecksums(Set.of(), Optional.empty());
        }
        Set<String> edited = new HashSet<>();
        try (LiquibaseLibrary library = LiquibaseLibrary.of(build.classpath())) {
            for (String path : changeLogs.keySet()) {
                Map<String, String> parameters = comparison.deployment.parameters();
                for (Object theirs : library.read(resources, path, parameters)) {
                    Optional<ChangeSet> ours = Optional.ofNullable(summed.remove(library.name(theirs)));
                    if (ours.isPresent() && !library.accepts(theirs, comparison.sum(ours.get()))) {
                        edited.add(ours.get().name());
                    }
                }
            }
        } catch (LiquibaseLibrary.Failed e) {
            return new LiquibaseChecksums(
                    Set.of(), Optional.of(unchecked(summed.size(), String.valueOf(e.getMessage()))));
        }
        return new LiquibaseChecksums(
                edited,
                summed.isEmpty()
                        ? Optional.empty()
                        : Optional.of(unchecked(summed.size(), "Liquibase's own library does not read them")));
    }

    private static NotUnderstood unchecked(int count, String why) {
        return new NotUnderstood(
                "checksums of " + count + " change sets", "only Liquibase's own library can tell them: " + why);
    }

    /** The rows, and how a deployment would be started. */
    record Comparison(LiquibaseRows rows, Deployment deployment) {
        String sum(ChangeSet changeSet) {
            return rows.of(changeSet).map(LiquibaseRow::checkSum).orElse("");
        }

        /** @return by all names under which the library may know it; those left out here may have two texts */
        private Map<String, ChangeSet> summed(Map<String, ChangeLog> changeLogs) {
            Map<String, ChangeSet> summed = new LinkedHashMap<>();
            for (ChangeLog changeLog : changeLogs.values()) {
                for (ChangeSet changeSet : changeLog.changeSets()) {
                    boolean due = changeSet
                            .conditions()
                            .leftOut(deployment.contexts(), deployment.labels())
                            .isEmpty();
                    if (due && !sum(changeSet).isEmpty()) {
                        summed.put(changeSet.name(), changeSet);
                    }
                }
            }
            return summed;
        }
    }
}
