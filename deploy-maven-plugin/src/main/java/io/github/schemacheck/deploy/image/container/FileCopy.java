package io.github.schemacheck.deploy.image.container;

import io.github.schemacheck.deploy.image.container.ContainerFile.Rights;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.engine.EngineProblems;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Brings files into a running container: those that differ there are written, then read back and compared. Where one is
 * not as it should be, all are put back.
 */
public final class FileCopy {
    private final Engine engine;
    private final ContainerArchive archive;
    private final String container;

    public FileCopy(Engine engine, String container) {
        this.engine = engine;
        this.container = container;
        this.archive = new ContainerArchive(engine, container);
    }

    /**
     * @param files by absolute path in the container
     * @return paths of those that differ there, in order
     */
    public List<String> differing(Map<String, Path> files) {
        return answered(() -> List.copyOf(differences(files).keySet()));
    }

    /**
     * @return paths of those that were written
     * @throws ProblemException where not all of them are there at the end; then those that were there before are again
     */
    public List<String> copy(Map<String, Path> files) {
        return answered(() -> {
            Map<String, Difference> differences = differences(files);
            if (!differences.isEmpty()) {
                write(differences);
            }
            return List.copyOf(differences.keySet());
        });
    }

    /** A file here, and the one in the container, where there is one. */
    private record Difference(ContainerFile here, Optional<ContainerFile> there) {}

    private Map<String, Difference> differences(Map<String, Path> files) throws IOException {
        Map<String, Difference> differences = new TreeMap<>();
        for (Map.Entry<String, Path> each : files.entrySet()) {
            Optional<ContainerFile> there = archive.read(each.getKey());
            Rights rights = there.map(ContainerFile::rights)
                    .orElseGet(() -> Rights.ofRoot(Files.isExecutable(each.getValue()) ? 0755 : 0644));
            ContainerFile here = new ContainerFile(each.getKey(), Files.readAllBytes(each.getValue()), rights);
            if (there.filter(here::holdsTheSame).isEmpty()) {
                differences.put(each.getKey(), new Difference(here, there));
            }
        }
        return differences;
    }

    private void write(Map<String, Difference> differences) throws IOException {
        try {
            archive.write(differences.values().stream().map(Difference::here).toList());
            for (Difference each : differences.values()) {
                if (archive.read(each.here().path())
                        .filter(each.here()::holdsTheSame)
                        .isEmpty()) {
                    throw new ProblemException(
                            each.here().path() + " is not in the container " + container + " as it was copied.",
                            "see whether something in the container writes it too; else build an image.");
                }
            }
        } catch (ProblemException e) {
            throw restored(differences, e);
        }
    }

    private ProblemException restored(Map<String, Difference> differences, ProblemException problem)
            throws IOException {
        List<ContainerFile> before = differences.values().stream()
                .flatMap(each -> each.there().stream())
                .toList();
        List<String> added = new ArrayList<>();
        try {
            archive.write(before);
            for (Difference each : differences.values()) {
                if (each.there().isEmpty() && archive.read(each.here().path()).isPresent()) {
                    added.add(each.here().path());
                }
            }
        } catch (ProblemException e) {
            return new ProblemException(
                    problem.problem() + " What was there before could not be put back either: " + e.problem(),
                    "start the container anew from its image.",
                    problem);
        }
        return new ProblemException(
                problem.problem() + " What was there before is there again"
                        + (added.isEmpty() ? "." : "; new files stayed: " + String.join(", ", added) + "."),
                problem.remedy(),
                problem);
    }

    /** What is asked of an engine that may go away. */
    private interface Question {
        List<String> ask() throws IOException;
    }

    private List<String> answered(Question question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new EngineProblems(engine.address()).lost(e);
        }
    }
}
