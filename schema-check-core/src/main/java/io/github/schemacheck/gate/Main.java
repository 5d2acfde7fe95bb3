package io.github.schemacheck.gate;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.ReviewSettings;
import io.github.schemacheck.SchemaReview;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.rehearsal.PostgresBinaries;
import io.github.schemacheck.report.ConsoleReport;
import io.github.schemacheck.report.EarlierRun;
import io.github.schemacheck.report.FileStyle;
import io.github.schemacheck.report.Places;
import io.github.schemacheck.report.ReportStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The gate where there is no Maven: in the network of a private database, mostly as a command that runs before a
 * deployment. The same options, findings and reports as deploy:validate-schema.
 */
public final class Main {
    /** The database is what is expected. */
    static final int OPEN = 0;

    /** It is not. */
    static final int CLOSED = 1;

    /** Nobody knows. */
    static final int NO_VERDICT = 2;

    private static final String USUAL_REPORTS = "html,junit,sarif";

    private final Map<String, String> environment;
    private final Path base;
    private final Consumer<String> lines;

    /**
     * @param environment variables of the process
     * @param base where relative paths begin
     */
    Main(Map<String, String> environment, Path base, Consumer<String> lines) {
        this.environment = Map.copyOf(environment);
        this.base = base.toAbsolutePath().normalize();
        this.lines = lines;
    }

    /** Ends the process: 0 where the gate is open, 1 where it is closed, 2 where there is no verdict. */
    public static void main(String[] arguments) {
        System.exit(new Main(System.getenv(), Path.of(""), System.out::println).run(List.of(arguments)));
    }

    /** @return names of options, which begin with {@code deploy.} on the command line */
    public static List<String> options() {
        return Options.NAMES;
    }

    /** @return the status with which the process ends */
    int run(List<String> arguments) {
        try {
            return validate(Options.parse(arguments, base));
        } catch (ProblemException e) {
            lines.accept("The schema could not be validated: " + e.getMessage());
            return NO_VERDICT;
        }
    }

    private int validate(Options options) {
        Gate gate = Gate.of(options.text("failOn", "error"));
        GateSettings settings = new GateSettings(options, environment);
        ReportFiles files = new ReportFiles(
                settings.reportFolder(),
                ExtraReport.of(List.of(options.text("reports", USUAL_REPORTS).split(",", -1))));
        ReviewSettings review = settings.review();
        lines.accept("Compares " + review.live().address() + " with the expected schema");
        if (options.isOn("dryRun")) {
            lines.accept("deploy.dryRun: would compare " + review.stage().word() + " migrating with: "
                    + options.text("expected", "migrations"));
            return OPEN;
        }
        Optional<EarlierRun> earlier = files.earlier();
        files.clear();
        ReviewResult result = decided(files, review);
        FileStyle style = new FileStyle(gate.closes(), options.isOn("sampleValues"));
        console(result, style, files).lines().forEach(lines);
        files.write(result, style, new Places(base, base.resolve("schema-check")), earlier);
        if (gate.isClosedTo(result.findings())) {
            lines.accept("The database is not what the code expects: " + result.count(Severity.ERROR) + " error(s), "
                    + result.count(Severity.WARNING) + " warning(s).");
            return CLOSED;
        }
        return OPEN;
    }

    private ReviewResult decided(ReportFiles files, ReviewSettings settings) {
        try {
            return new SchemaReview(noBinaries(), environment, Clock.systemUTC(), lines).run(settings);
        } catch (ProblemException e) {
            files.writeUndecided(e.withoutValues());
            throw e;
        }
    }

    private static PostgresBinaries noBinaries() {
        return major -> {
            throw new IOException(
                    "the program brings no PostgreSQL along; with -Ddeploy.expected=snapshot it needs" + " none");
        };
    }

    /** What it says ends up in somebody's log, so the console is not told row values by itself either. */
    private String console(ReviewResult result, FileStyle style, ReportFiles files) {
        return ConsoleReport.of(
                result,
                new ReportStyle(
                        false,
                        false,
                        style.samples(),
                        ReportStyle.DEFAULT.limit(),
                        files.json().toString(),
                        style.stopsFrom()));
    }
}
