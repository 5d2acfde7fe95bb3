package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import java.util.stream.Stream;

final class PossibleRename implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "possible-rename",
                Severity.ERROR,
                "Something is missing, and something of the same shape has another name.",
                "The code asks for the expected name and fails; as drop and add its data would be lost.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return Renaming.possible(change).map(Renaming::sighting);
    }
}
