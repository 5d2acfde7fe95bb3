package io.github.schemacheck.history;

import io.github.schemacheck.history.changelog.ChangeLog;
import io.github.schemacheck.history.changelog.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was assumed about a history of Liquibase. */
final class LiquibaseNotes {
    private LiquibaseNotes() {}

    static List<NotUnderstood> of(ChangeLog changeLog, Deployment deployment, List<MigrationStatus> migrations) {
        List<NotUnderstood> notes = new ArrayList<>();
        Set<String> waiting = migrations.stream()
                .filter(MigrationStatus.Waiting.class::isInstance)
                .map(MigrationStatus::name)
                .collect(Collectors.toSet());
        long selected = changeLog.changeSets().stream()
                .filter(each ->
                        waiting.contains(each.name()) && each.conditions().dependsOnDeployment())
                .count();
        if (selected > 0 && !deployment.selects()) {
            notes.add(new NotUnderstood(
                    selected + " pending change sets with contexts or labels",
                    "liquibase.contexts and liquibase.labels are not told, so they count as due, as Liquibase takes it"
                            + " that is told neither"));
        }
        return notes;
    }
}
