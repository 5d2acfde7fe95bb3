package io.github.schemacheck.deploy.release;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.apply.Migrated;
import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the application would migrate by itself when it starts, unrehearsed and on each replica at once: it has to find
 * nothing to do.
 */
record StartMigrations(Map<StartMigration, Boolean> tools, Goals goals, Consumer<String> lines) {
    /** @param variables of the service */
    List<StartMigration> on(Map<String, String> variables) {
        List<StartMigration> on = new ArrayList<>();
        tools.forEach((tool, enabled) -> {
            if (tool.isOn(variables) || (enabled && !tool.isOff(variables))) {
                on.add(tool);
            }
        });
        return on;
    }

    void tell(Map<String, String> variables) {
        on(variables)
                .forEach(tool -> lines.accept("The application migrates at its start, with " + tool + ": "
                        + tool.property()
                        + " is not false. Nothing may be pending before it is deployed; better set " + tool.variable()
                        + "=false, as a release has migrated by then."));
    }

    /** @throws ProblemException where it would find something to do, or nobody knows */
    void verify(Map<String, String> variables) {
        for (StartMigration tool : on(variables)) {
            Optional<String> pending = tool == StartMigration.FLYWAY ? ofFlyway() : ofLiquibase();
            if (pending.isPresent()) {
                throw new ProblemException(
                        "The application would migrate at its start, with " + tool + ": " + pending.get() + ".",
                        "let " + tool + " migrate before the release, or turn it off in the application: "
                                + tool.variable() + "=false as a variable of the service.",
                        new Refused());
            }
        }
    }

    /** After deploy:migrate nothing of the project's is pending. */
    private Optional<String> ofFlyway() {
        return goals.told(Migrated.class).isPresent()
                ? Optional.empty()
                : Optional.of("this release did not migrate, so what is pending is not known");
    }

    private Optional<String> ofLiquibase() {
        Optional<List<String>> waiting = goals.told(ReviewResult.class)
                .flatMap(result -> result.migrations().waitingForLiquibase());
        if (waiting.isEmpty()) {
            return Optional.of("its history in this database is not known");
        }
        return waiting.filter(files -> !files.isEmpty()).map(files -> "pending are " + String.join(", ", files));
    }
}
