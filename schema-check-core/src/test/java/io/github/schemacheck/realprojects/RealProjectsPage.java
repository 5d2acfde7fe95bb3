package io.github.schemacheck.realprojects;

import io.github.schemacheck.ReviewResult;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/real-projects.md. */
record RealProjectsPage(List<Tried> all, List<ReadProject.Compared> read) {
    private static final String HEAD =
            """
            # Real projects

            Written by `.ci/real-projects FOLDER`, last on @date@; the projects are not in this repository. For each,
            Flyway itself makes two databases, one with all migrations and one with the older half. The review replays
            the project's migrations with the project's own settings on a shadow and compares: it must find no drift in
            either, and call exactly the newer half pending (*Flyway cannot*: the newest repeatable migrations or
            callbacks do not run on an older schema). *Again* is the same review a second time, from the cache.
            All on PostgreSQL 18; the times are of @cores@ cores under a load of @load@. What changes a whole server
            (ehrbase) is replayed on an embedded one, whose start is part of its time.

            | Project | Commit | Migrations | Objects | Drift | Pending, half | First | Again |
            |---|---|---|---|---|---|---|---|
            """;

    private static final String HANG =
            """

            ## marquez, and why its build can hang

            Flyway holds its lock for PostgreSQL inside a transaction that stays open while a migration runs, and
            `CREATE INDEX CONCURRENTLY` waits for every older transaction to end: with Flyway's default setting the two
            wait for each other for ever, without a message. So the finding above is a warning to the people of
            marquez, not about their schema: the replay ran with the lock off, and their own `flyway migrate` against
            an empty database needs `flyway.postgresql.transactional.lock=false` too. `deploy:migrate` runs all of them
            through; killed in the middle of that build, its next run drops what was left and ends with a valid index.
            """;

    private static final String READ =
            """

            ## Read, not run

            Alembic's and Django's files are Python, and Prisma's are not run by Flyway. Every file has to be
            understood, and their number and the heads have to be what CPython's own parser reads there
            (`.ci/python-migrations`), for Prisma the folders. Django's heads are told where an app has more than one.
            What is listed as not understood is a setting that the project's Python computes: which app's first
            migration comes before is open.

            Compared once by hand with the tools themselves: Alembic 1.8.1 (romm, indico) and Django 3.2's own loader
            (paperless-ngx, healthchecks), with stand-ins for what the files import, find the same numbers and heads.

            | Project | Commit | Tool | Migrations | By CPython | Not understood | Heads | By CPython |
            |---|---|---|---|---|---|---|---|
            """;

    String text() {
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        return HEAD.replace("@date@", LocalDate.now(ZoneOffset.UTC).toString())
                        .replace("@cores@", String.valueOf(machine.getAvailableProcessors()))
                        .replace("@load@", String.format(Locale.ROOT, "%.0f", machine.getSystemLoadAverage()))
                + all.stream().map(RealProjectsPage::row).collect(Collectors.joining())
                + "\n## What each needed\n\n"
                + all.stream().map(RealProjectsPage::needed).collect(Collectors.joining("\n"))
                + HANG
                + READ
                + read.stream().map(RealProjectsPage::row).collect(Collectors.joining())
                + "\n"
                + read.stream().flatMap(RealProjectsPage::notes).collect(Collectors.joining());
    }

    private static String row(Tried tried) {
        String start = "| " + tried.project().repository() + " | " + tried.commit() + " | ";
        if (!tried.failure().isEmpty()) {
            return start + "failed: " + tried.failure().lines().findFirst().orElse("") + " | | | | | |\n";
        }
        ReviewResult complete = tried.complete().orElseThrow();
        int objects = complete.context().compared().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int drift =
                Tried.drift(tried.complete()).size() + Tried.drift(tried.half()).size();
        return start
                + String.format(
                        Locale.ROOT,
                        "%s | %,d | %d | %s | %.1f s | %.1f s |%n",
                        complete.context().expected().replaceAll(" .*", ""),
                        objects,
                        drift,
                        tried.half()
                                .map(half -> String.valueOf(half.pending().size()))
                                .orElse("Flyway cannot"),
                        tried.first().toMillis() / 1000.0,
                        tried.second().toMillis() / 1000.0);
    }

    private static String row(ReadProject.Compared compared) {
        return "| "
                + String.join(
                        " | ",
                        compared.project().folder().replace('+', '/'),
                        compared.commit(),
                        compared.project().tool().label(),
                        String.valueOf(compared.ours().migrations()),
                        String.valueOf(compared.theirs().migrations()),
                        String.valueOf(compared.notUnderstood().size()),
                        heads(compared.ours()),
                        heads(compared.theirs()))
                + " |\n";
    }

    private static Stream<String> notes(ReadProject.Compared compared) {
        String name = compared.project().folder().replace('+', '/');
        return compared.notUnderstood().stream().map(note -> "- " + name + ": not understood: " + note + "\n");
    }

    private static String heads(ReadProject.Read read) {
        return read.heads().isEmpty() ? "–" : String.join(", ", read.heads());
    }

    private static String needed(Tried tried) {
        StringBuilder text = new StringBuilder(
                "**" + tried.project().repository() + "**: " + tried.project().needed() + ".\n");
        tried.failure().lines().forEach(line -> text.append("\n    ").append(line));
        tried.hazards().forEach(line -> text.append("- said: ").append(line).append('\n'));
        tried.complete().stream()
                .flatMap(result -> result.notChecked().stream())
                .forEach(not -> text.append("- not checked: " + not.what() + ": " + not.why() + "\n"));
        return text.toString();
    }
}
