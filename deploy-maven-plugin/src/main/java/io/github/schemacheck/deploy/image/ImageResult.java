package io.github.schemacheck.deploy.image;

import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.deploy.image.context.BuildContext;
import io.github.schemacheck.deploy.image.dockerfile.Dockerfile;
import io.github.schemacheck.deploy.image.dockerfile.Stage;
import io.github.schemacheck.deploy.image.rules.Bytes;
import java.util.stream.Collectors;

/** All that a review of an image has to say. */
public record ImageResult(Dockerfile file, BuildContext context, Suppressions.Applied applied) {
    private static final int LARGEST = 5;

    /** @return one sentence */
    public String lookedAt() {
        String stages = file.stages().stream().map(Stage::label).collect(Collectors.joining(", "));
        return "Looked at " + file.name() + ", "
                + (file.stages().size() == 1 ? "one stage." : "stages " + stages + ".");
    }

    /** @return what travels to the engine, largest first, as one sentence */
    public String holds() {
        String parts = context.parts().stream()
                .limit(LARGEST)
                .map(part -> part.path() + " " + Bytes.text(part.bytes()))
                .collect(Collectors.joining(", "));
        return "The context holds " + Bytes.text(context.bytes()) + " in " + context.files()
                + (context.files() == 1 ? " file" : " files") + (parts.isEmpty() ? "" : ", largest first: " + parts)
                + ".";
    }
}
