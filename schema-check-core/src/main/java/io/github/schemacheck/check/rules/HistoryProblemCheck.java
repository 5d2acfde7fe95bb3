package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import java.util.Optional;
import java.util.stream.Stream;

/** A check that looks at what is wrong with a history as a whole. */
interface HistoryProblemCheck extends Check {
    /** What is wrong, and what to do, as lines of a shell or comments. */
    record Verdict(String subject, String message, String remedy) {}

    /** @return empty where the problem is another check's */
    Optional<Verdict> inspect(ToolHistory history, HistoryProblem problem);

    /** @return another than the usual one where the tool goes on all the same */
    default Severity severity(Tool tool, HistoryProblem problem) {
        return description().severity();
    }

    @Override
    default Stream<Finding> run(Evidence evidence) {
        return evidence.histories().stream()
                .flatMap(history -> history.problems().stream().flatMap(problem -> finding(history, problem)));
    }

    private Stream<Finding> finding(ToolHistory history, HistoryProblem problem) {
        Description description = description();
        return inspect(history, problem).stream()
                .map(verdict -> new Finding(
                        description.id(),
                        severity(history.tool(), problem),
                        verdict.subject(),
                        verdict.message(),
                        description.why(),
                        verdict.remedy(),
                        Certainty.READ));
    }
}
