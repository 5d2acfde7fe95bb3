package io.github.schemacheck.deploy.image.rules;

import java.util.List;

/** The list of all rules; a test finds a class that is not on it. */
public final class StandardImageRules {
    private static final List<ImageRule> ALL = List.of(
            new AddInsteadOfCopy(),
            new BaseNotPinned(),
            new BuildNumberBeforeSteps(),
            new CacheMountNotWritable(),
            new ContextNotIgnored(),
            new CopyOfIgnoredFile(),
            new DownloadWithoutCacheMount(),
            new GoOfflineTrap(),
            new LastUserRoot(),
            new RailwayCacheMountId(),
            new SecretInArgOrEnv(),
            new ShellFormCommand(),
            new SourcesBeforeDependencies(),
            new SyntaxLineMissing(),
            new TargetFromContext());

    private StandardImageRules() {}

    /** @return in the order of their ids */
    public static List<ImageRule> all() {
        return ALL;
    }
}
