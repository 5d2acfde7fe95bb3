package io.github.schemacheck;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.CheckSettings;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.rules.StandardChecks;
import io.github.schemacheck.rehearsal.ExpectedSchema;
import io.github.schemacheck.rehearsal.Hazard;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the checks say.
 *
 * @param checks that had something to look at
 * @param findings before anything is accepted
 */
record Checked(Evidence evidence, List<Check> checks, List<Finding> findings) {
    static Checked of(Evidence evidence, ExpectedSchema expected, CheckSettings settings) {
        List<Check> checks =
                StandardChecks.applying(settings.advice() ? StandardChecks.all() : StandardChecks.gate(), evidence);
        List<Finding> findings = Stream.concat(
                        checks.stream().flatMap(check -> check.run(evidence)),
                        expected.hazards().stream().map(Checked::finding))
                .toList();
        return new Checked(evidence, checks, findings);
    }

    /** Assumed: the replay went around it, so nobody saw it happen. */
    static Finding finding(Hazard hazard) {
        return new Finding(
                hazard.check(),
                Severity.WARNING,
                "migration " + hazard.migration(),
                hazard.message(),
                "the replay ran it differently from what the project's settings say",
                hazard.remedy(),
                Certainty.ASSUMED);
    }
}
