package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Evidence;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Comment;
import java.util.stream.Stream;

final class CommentDiffers implements ChangeCheck {
    @Override
    public Description description() {
        return new Description(
                "comment-differs", Severity.INFO, "A comment differs.", "Cosmetic; some tools read comments.");
    }

    @Override
    public Stream<Sighting> inspect(Change change, Evidence evidence) {
        return AnyWay.of(change, Comment.class);
    }
}
