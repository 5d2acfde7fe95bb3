package io.github.schemacheck.deploy.release;

import java.util.Map;
import java.util.function.Consumer;

/** What a {@link Release} would do, with what is there now. */
public final class ReleasePlan {
    private ReleasePlan() {}

    /** Writes nothing, not even a receipt. */
    public static void tell(ReleaseSettings settings, Goals goals, Sites sites, Consumer<String> lines) {
        Site site = sites.main();
        sites.verify(lines);
        lines.accept(
                "Would release " + settings.image() + " to " + site.target() + ", which runs " + site.running() + ":");
        sites.interruptions().forEach(line -> lines.accept("  " + line));
        goals.run("detect-changes", Release.comparison(site));
        if (settings.gate().isHere()) {
            goals.run("validate-schema", Map.of("stage", "before"));
        }
        lines.accept("  prepare the image " + settings.image());
        if (settings.safety().scans()) {
            goals.run("scan-image", Map.of());
        }
        goals.run("push-image", Map.of("dryRun", "true"));
        if (settings.gate().isHere()) {
            database(settings, goals, site, lines);
        } else {
            lines.accept("  let the new image ask the database: " + site.preDeployCommand());
        }
        sites.canaries()
                .forEach(
                        canary -> lines.accept("  deploy it to " + canary.site().target() + " first, which runs "
                                + canary.site().running()));
        lines.accept("  push it, deploy it by its digest, wait until it is live"
                + (settings.gate().isHere() ? ", validate again" : ""));
        settings.smoke().checks().forEach(check -> lines.accept("  smoke: " + check));
        lines.accept("deploy.dryRun: nothing was changed");
    }

    private static void database(ReleaseSettings settings, Goals goals, Site site, Consumer<String> lines) {
        if (settings.safety().rehearses()) {
            goals.run("rehearse", Map.of());
        }
        if (settings.safety().backsUp()) {
            site.volumeOf()
                    .ifPresentOrElse(
                            service -> lines.accept("  let Railway back up the volume of " + service),
                            () -> goals.run("backup", Map.of()));
        }
        goals.run("migrate", DatabaseSteps.migration(settings));
    }
}
