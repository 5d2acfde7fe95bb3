package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.diff.Difference;
import io.github.schemacheck.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An object that both sides have, with the properties that a check is about. */
record Differing<T extends SchemaObject>(Change.Altered change, T expected, T live, List<Difference> differences) {
    Differing {
        differences = List.copyOf(differences);
    }

    /** @return the object, where one of the properties differs; all properties where none is named */
    static <T extends SchemaObject> Stream<Differing<T>> of(Change change, Class<T> type, String... properties) {
        if (!(change instanceof Change.Altered altered) || !type.isInstance(altered.from())) {
            return Stream.empty();
        }
        List<Difference> about = altered.differences().stream()
                .filter(d -> properties.length == 0 || Stream.of(properties).anyMatch(d::isAbout))
                .toList();
        return about.isEmpty()
                ? Stream.empty()
                : Stream.of(new Differing<>(altered, type.cast(altered.from()), type.cast(altered.to()), about));
    }

    boolean only(String... properties) {
        return differences.stream().allMatch(d -> Stream.of(properties).anyMatch(d::isAbout));
    }

    Sighting reported() {
        return new Sighting(change, Optional.empty(), message());
    }

    Sighting as(Severity severity) {
        return new Sighting(change, Optional.of(severity), message());
    }

    Sighting saying(String message) {
        return new Sighting(change, Optional.empty(), message);
    }

    /** A flag or a number says nothing by itself, nor does the action of a foreign key. */
    private static boolean needsItsName(Difference difference) {
        return difference.property().startsWith("references.")
                || difference.from().matches("true|false|-?[0-9]+");
    }

    private String message() {
        boolean one = differences.size() == 1;
        return differences.stream()
                .map(d -> (one && !needsItsName(d) ? "" : d.property() + ": ") + Wording.of(d))
                .collect(Collectors.joining("; "));
    }
}
