package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import java.util.stream.Stream;

public final class DownloadWithoutCacheMount implements ImageRule {
    private static final Description ABOUT = new Description(
            "download-without-cache-mount",
            Severity.WARNING,
            "Dependencies are downloaded into a layer.",
            "One changed version downloads all the others again; a cache mount outlives the layer.");

    @Override
    public Description description() {
        return ABOUT;
    }

    @Override
    public Stream<Finding> run(ImageEvidence evidence) {
        return evidence.steps(Keyword.RUN).flatMap(run -> evidence.downloading(run).stream()
                .filter(tool -> !tool.isCachedIn(run))
                .map(tool -> run.finding(
                        ABOUT,
                        tool.label() + " downloads without a cache mount",
                        "RUN " + tool.cacheMount() + " …\n# where USER is not root: its own home, and uid=")));
    }
}
