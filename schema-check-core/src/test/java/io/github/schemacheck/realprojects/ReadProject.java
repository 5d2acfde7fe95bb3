package io.github.schemacheck.realprojects;

import io.github.schemacheck.history.Histories;
import io.github.schemacheck.history.HistoryProblem;
import io.github.schemacheck.history.MigrationStatus;
import io.github.schemacheck.history.ProjectFiles;
import io.github.schemacheck.history.Tool;
import io.github.schemacheck.history.ToolHistory;
import io.github.schemacheck.migration.LiquibaseBuild;
import io.github.schemacheck.testing.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A checkout whose files are read and not run, beside what somebody else reads in them.
 *
 * @param folder below the folder of checkouts, named owner+repository
 * @param base of the migrations' project in it
 */
record ReadProject(Tool tool, String folder, String base) {
    /** What settings say that Python computes, as netbox's do, is told as not understood; the files are. */
    private static final String SETTINGS = "django.conf.settings.";

    static final List<ReadProject> ALL = List.of(
            new ReadProject(Tool.ALEMBIC, "rommapp+romm", "backend"),
            new ReadProject(Tool.ALEMBIC, "indico+indico", "indico/migrations"),
            new ReadProject(Tool.DJANGO, "netbox-community+netbox", "netbox"),
            new ReadProject(Tool.DJANGO, "paperless-ngx+paperless-ngx", "src"),
            new ReadProject(Tool.DJANGO, "healthchecks+healthchecks", ""),
            new ReadProject(Tool.PRISMA, "documenso+documenso", "packages/prisma"),
            new ReadProject(Tool.PRISMA, "umami-software+umami", ""));

    /** How many migrations there are, and which nothing comes after. */
    record Read(int migrations, List<String> heads) {}

    /** @param notUnderstood with file and line */
    record Compared(ReadProject project, String commit, Read ours, Read theirs, List<String> notUnderstood) {
        boolean agrees() {
            return ours.equals(theirs) && notUnderstood.stream().allMatch(each -> each.contains(SETTINGS));
        }
    }

    Compared compared(Path checkouts) throws IOException, InterruptedException, SQLException {
        Path checkout = checkouts.resolve(folder);
        Path here = checkout.resolve(base);
        ToolHistory history = TestServers.newest()
                .inPassing(connection ->
                        Histories.read(connection, Optional.empty(), ProjectFiles.below(here), LiquibaseBuild.NONE))
                .stream()
                .filter(each -> each.tool() == tool && !each.files().isEmpty())
                .reduce((one, other) -> {
                    throw new IllegalStateException(folder + " has several");
                })
                .orElseThrow(() -> new IllegalStateException(folder + " has none"));
        List<String> notUnderstood = history.notUnderstood().stream()
                .map(each -> each.where() + ": " + each.why())
                .toList();
        String commit = said(checkout, "git", "rev-parse", "HEAD").substring(0, 12);
        return new Compared(this, commit, ours(history), theirs(here), notUnderstood);
    }

    /** The last one is the only head where no problem tells of several. */
    private Read ours(ToolHistory history) {
        List<String> names =
                history.migrations().stream().map(MigrationStatus::name).toList();
        List<String> heads = new ArrayList<>(new TreeSet<>(history.problems().stream()
                .filter(HistoryProblem.SeveralHeads.class::isInstance)
                .flatMap(several -> ((HistoryProblem.SeveralHeads) several).heads().stream())
                .toList()));
        if (heads.isEmpty() && tool != Tool.DJANGO) {
            heads.add(names.get(names.size() - 1));
        }
        return new Read(names.size(), heads);
    }

    private Read theirs(Path here) throws IOException, InterruptedException {
        List<String> lines = tool == Tool.PRISMA
                ? folders(here)
                : said(
                                here,
                                "python3",
                                Path.of("../.ci/python-migrations")
                                        .toAbsolutePath()
                                        .toString(),
                                tool.label())
                        .lines()
                        .toList();
        return new Read(Integer.parseInt(lines.get(0)), lines.subList(1, lines.size()));
    }

    private static List<String> folders(Path here) throws IOException {
        try (Stream<Path> files = Files.walk(here)) {
            List<String> names = files.filter(file -> file.endsWith("migration.sql"))
                    .map(file -> file.getParent().getFileName().toString())
                    .sorted()
                    .toList();
            return List.of(String.valueOf(names.size()), names.get(names.size() - 1));
        }
    }

    private static String said(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }
}
