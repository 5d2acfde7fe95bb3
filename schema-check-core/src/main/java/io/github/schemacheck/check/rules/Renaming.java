package io.github.schemacheck.check.rules;

import io.github.schemacheck.diff.Change;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes of a name only. */
final class Renaming {
    private Renaming() {}

    static Stream<Change.Renamed> certain(Change change) {
        return change instanceof Change.Renamed renamed && renamed.certain() ? Stream.of(renamed) : Stream.empty();
    }

    static Stream<Change.Renamed> possible(Change change) {
        return change instanceof Change.Renamed renamed && !renamed.certain() ? Stream.of(renamed) : Stream.empty();
    }

    static Sighting sighting(Change.Renamed renamed) {
        String live = renamed.to().id().path();
        return new Sighting(
                renamed,
                Optional.empty(),
                "expected " + renamed.from().id().path()
                        + (renamed.certain() ? ", live has it as " : ", live may have it as ") + live);
    }
}
