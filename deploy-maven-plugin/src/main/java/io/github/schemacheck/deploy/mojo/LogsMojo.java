package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.railway.Deployment;
import io.github.schemacheck.deploy.railway.LogLine;
import io.github.schemacheck.deploy.railway.Logs;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Shows what a deployment wrote: its build, or the application itself. Reads only. */
@Mojo(name = "logs", aggregator = true, requiresProject = false, threadSafe = true)
public final class LogsMojo extends RailwayMojo {
    /** Whose lines: deploy for the application's, build for the build's. Default: deploy. */
    @Parameter(property = "deploy.logs", defaultValue = "deploy")
    String logs;

    /** The deployment's id. Default: the newest. */
    @Parameter(property = "deploy.deployment", defaultValue = "")
    @Nullable
    String deployment;

    /** How many lines at most, the last ones. Default: 100. */
    @Parameter(property = "deploy.logLines", defaultValue = "100")
    int logLines;

    /** Since when: a time, or how long ago. Default: the beginning. Example: 10m, 2h, 2026-11-27T20:00:00Z. */
    @Parameter(property = "deploy.since", defaultValue = "")
    @Nullable
    String since;

    /** Which lines, in Railway's own language for filters. Default: all. Example: @level:error. */
    @Parameter(property = "deploy.logFilter", defaultValue = "")
    @Nullable
    String logFilter;

    /** Whether new lines are shown as they come, until deploy.railwayTimeout is over. Default: false. */
    @Parameter(property = "deploy.follow", defaultValue = "false")
    boolean follow;

    @Inject
    public LogsMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    protected void run() {
        Logs.Kind kind = kind();
        Optional<Instant> from = since();
        RailwayClient client = connect();
        String id = text(deployment).isEmpty() ? newest(client).id() : text(deployment);
        Logs.Query query = new Logs.Query(kind, id, logLines, from, text(logFilter));
        if (follow) {
            client.logs().follow(query, Clock.systemUTC().instant().plusSeconds(railwayTimeout), this::show);
            return;
        }
        List<LogLine> lines = client.logs().read(query);
        lines.forEach(this::show);
        if (lines.isEmpty()) {
            getLog().info("Deployment " + id + " has no such lines"
                    + (kind == Logs.Kind.BUILD ? ": an image that was pushed is not built by Railway." : "."));
        }
    }

    private void show(LogLine line) {
        getLog().info(line.toString());
    }

    private Deployment newest(RailwayClient client) {
        Target target = target(client);
        return client.deployments().recent(target).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        target + " has no deployment.", "deploy it first, or name another service."));
    }

    private Logs.Kind kind() {
        return switch (logs.toLowerCase(Locale.ROOT)) {
            case "deploy" -> Logs.Kind.DEPLOY;
            case "build" -> Logs.Kind.BUILD;
            default -> throw new ProblemException("deploy.logs is \"" + logs + "\".", "set it to deploy or build.");
        };
    }

    private Optional<Instant> since() {
        String given = text(since);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    given.matches("[0-9]+[smhSMH]")
                            ? Clock.systemUTC().instant().minus(Duration.parse("PT" + given.toUpperCase(Locale.ROOT)))
                            : Instant.parse(given));
        } catch (DateTimeParseException e) {
            throw new ProblemException(
                    "deploy.since is \"" + given + "\".",
                    "set it to a time as 2026-11-27T20:00:00Z, or to 30s, 10m or 2h.",
                    e);
        }
    }
}
