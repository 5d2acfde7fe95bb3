package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.View;
import java.util.stream.Stream;

final class ViewDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "view-differs",
                Severity.WARNING,
                "A view differs.",
                "It shows other rows or columns than the code expects.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Differing.of(change, View.class)
                .map(differing -> differing.as(
                        differing
                                        .live()
                                        .columns()
                                        .containsAll(differing.expected().columns())
                                ? Severity.WARNING
                                : Severity.ERROR));
    }
}
