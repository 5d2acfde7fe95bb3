package io.github.schemacheck.deploy.backup;

import io.github.schemacheck.connection.Secrets;
import io.github.schemacheck.deploy.program.Program;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@code pg_dump} of this machine.
 *
 * @param version as it says it itself, {@code 15.18}
 */
record DumpProgram(Path path, int major, String version) {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /**
     * The oldest that can read the server, as its dump can be restored on most servers.
     *
     * @param named by the user; else the PATH and the folders of Debian's packages are searched
     * @throws ProblemException where there is none that is new enough
     */
    static DumpProgram find(Optional<Path> named, Map<String, String> environment, int serverMajor) {
        List<DumpProgram> found = named.map(Stream::of)
                .orElseGet(() -> candidates(environment).stream())
                .filter(Files::isExecutable)
                .flatMap(path -> of(path).stream())
                .toList();
        return found.stream()
                .filter(program -> program.major >= serverMajor)
                .min(Comparator.comparing(DumpProgram::major))
                .orElseThrow(() -> notFound(named, found, serverMajor));
    }

    /** @return beside it; of the same version */
    Path restore() {
        return path.resolveSibling(path.getFileName().toString().replace("pg_dump", "pg_restore"));
    }

    private static List<Path> candidates(Map<String, String> environment) {
        List<Path> candidates = new ArrayList<>();
        Program.places("pg_dump", environment.getOrDefault("PATH", "")).forEach(candidates::add);
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                versions.map(version -> version.resolve("bin/pg_dump")).forEach(candidates::add);
            } catch (IOException notReadable) {
                return candidates;
            }
        }
        return candidates;
    }

    private static Optional<DumpProgram> of(Path path) {
        String said =
                new PostgresProgram(List.of(path.toString(), "--version"), Map.of(), Secrets.NONE).run(LIMIT, () -> {});
        return DumpVersion.in(said).map(version -> new DumpProgram(path, version.major(), version.text()));
    }

    private static ProblemException notFound(Optional<Path> named, List<DumpProgram> found, int serverMajor) {
        String there = found.isEmpty()
                ? named.map(path -> path + " is none.").orElse("there is none on the PATH or in " + DEBIAN + ".")
                : found.stream()
                        .map(program -> program.path + " is " + program.version)
                        .collect(Collectors.joining(", ", "too old: ", "."));
        return new ProblemException(
                "The backup needs pg_dump " + serverMajor + " or newer, as the server is: " + there,
                "install it (Debian: apt-get install postgresql-client-" + serverMajor
                        + ", from apt.postgresql.org), or name one with deploy.pgDump; or let the Docker Engine"
                        + " run that of an image: -Ddeploy.pgDumpImage=postgres:" + serverMajor + ".");
    }
}
