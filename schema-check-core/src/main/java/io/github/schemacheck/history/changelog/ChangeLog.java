package io.github.schemacheck.history.changelog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a first changelog and all that it includes say.
 *
 * @param changeSets in the order in which Liquibase runs them
 * @param files all that were read, as Liquibase says their paths
 * @param gaps what is not understood; change sets may be hidden there
 */
public record ChangeLog(List<ChangeSet> changeSets, List<String> files, List<Gap> gaps) {
    public ChangeLog {
        changeSets = List.copyOf(changeSets);
        files = List.copyOf(files);
        gaps = List.copyOf(gaps);
    }

    /** @return everything that a changelog and its includes say; what is not understood is a gap */
    public static ChangeLog read(Resources resources, String path, Deployment deployment) {
        Reading reading = new Reading(resources, deployment);
        reading.include(Level.first(path), "the settings");
        return reading.result();
    }

    /** @return names of change sets whose text says nothing of the schema */
    public Set<String> rowsOnly() {
        return changeSets.stream()
                .filter(each -> !each.changesSchema())
                .map(ChangeSet::name)
                .collect(Collectors.toSet());
    }
}
