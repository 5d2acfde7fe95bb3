package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.Tool;
import java.util.Optional;

final class MigrationLineEndsDiffer implements MigrationCheck {
    @Override
    public Description description() {
        return new Description(
                "migration-line-ends-differ",
                Severity.INFO,
                "A migration differs from what ran in its line ends alone.",
                "A checkout on another system makes such files; what they do is the same.");
    }

    @Override
    public Optional<String> inspect(MigrationStatus status) {
        return status instanceof MigrationStatus.LineEndsDiffer
                ? Optional.of("its line ends are not those of the file that ran here")
                : Optional.empty();
    }

    @Override
    public String remedy(Tool tool, MigrationStatus status) {
        return "-- Keep line ends as they are: *.sql -text in .gitattributes";
    }
}
