package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Suppressions;
import io.github.schemacheck.deploy.image.ImageReview;
import io.github.schemacheck.deploy.image.ImageSettings;
import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A Dockerfile, a .dockerignore, and a context as {@code context.txt} lists it: a path and its bytes a line. */
record ImageCase(CaseFolder folder) {

    List<Finding> findings(Path context) throws IOException {
        for (String line : folder.read("context.txt").orElse("").lines().toList()) {
            String[] words = line.split(" ", 2);
            Path file = context.resolve(words[0]);
            Files.createDirectories(file.getParent());
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(Long.parseLong(words[1]));
            }
        }
        String ignore = folder.read(".dockerignore").orElse("");
        if (!ignore.isEmpty()) {
            Files.writeString(context.resolve(".dockerignore"), ignore);
        }
        Path dockerfile = context.resolve("Dockerfile");
        Files.writeString(dockerfile, folder.read("Dockerfile").orElseThrow());
        return new ImageReview(Clock.systemUTC())
                .run(new ImageSettings(dockerfile, "Dockerfile", context, Suppressions.NONE))
                .applied()
                .kept();
    }
}
