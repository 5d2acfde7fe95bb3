package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Index;
import java.util.Optional;
import java.util.stream.Stream;

final class InvalidIndex implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "invalid-index",
                Severity.ERROR,
                "An index in live is invalid.",
                "A failed concurrent build left it behind: no query uses it, and IF NOT EXISTS keeps it for ever.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        String message = "live has it, but it is invalid: its concurrent build failed or still runs";
        Stream<Sighting> altered = Differing.of(change, Index.class, "state.valid", "state.ready")
                .filter(differing -> !isUsable(differing.live()))
                .map(differing -> differing.saying(message));
        Stream<Sighting> extra = Extra.of(change, Index.class)
                .filter(found -> !found.live().state().valid())
                .map(found -> new Sighting(change, Optional.empty(), "not expected, and " + message));
        return Stream.concat(altered, extra);
    }

    private static boolean isUsable(Index index) {
        return index.state().valid() && index.state().ready();
    }
}
