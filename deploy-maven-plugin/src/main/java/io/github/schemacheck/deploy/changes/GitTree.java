package io.github.schemacheck.deploy.changes;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A folder as it was committed, by git, where it is there. Nothing depends on its being there. */
final class GitTree {
    /** A path of a status begins behind two letters and a blank. */
    private static final int PATH = 3;

    private final Path folder;
    private final Set<Path> excluded;

    /** The top of the work tree, and the tree that the folder has in the commit that is checked out. */
    private final List<String> names;

    private GitTree(Path folder, Set<Path> excluded) {
        this.folder = folder;
        this.excluded = excluded;
        this.names = names();
    }

    /** @return empty where the folder is in no work tree */
    static Optional<GitTree> of(Path folder, Set<Path> excluded) {
        return isInRepository(folder) ? Optional.of(new GitTree(folder, excluded)) : Optional.empty();
    }

    private List<String> names() {
        try {
            List<String> said = git(folder, "rev-parse", "--show-toplevel", "HEAD:./")
                    .lines()
                    .toList();
            return said.size() == 2 && said.get(1).matches("[0-9a-f]{40,64}") ? said : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** @return of the tree; empty where nobody can tell */
    Optional<String> name() {
        return names.stream().skip(1).findFirst();
    }

    private static boolean isInRepository(Path folder) {
        Path here = folder;
        while (here != null && Files.notExists(here.resolve(".git"))) {
            here = here.getParent();
        }
        return here != null;
    }

    /** @return false also where nobody can tell, and where another commit was checked out meanwhile */
    boolean isUntouched() {
        // Side by side, as git does one after the other what asks for each file and what asks for each folder.
        CompletableFuture<Boolean> hidden = CompletableFuture.supplyAsync(this::hidesFiles);
        CompletableFuture<Boolean> others = CompletableFuture.supplyAsync(this::holdsOthers);
        return isAsCommitted() && !others.join() && !hidden.join() && !hasSubmodules() && names.equals(names());
    }

    /** What git says of one leaves out what that one ignores. */
    private boolean hasSubmodules() {
        return names.stream().limit(1).anyMatch(top -> Files.exists(Path.of(top, ".gitmodules")));
    }

    private boolean isAsCommitted() {
        Optional<Path> top = names.stream().findFirst().map(Path::of);
        try {
            String status = git(
                    folder,
                    "status",
                    "--porcelain",
                    "-z",
                    "--no-renames",
                    "--untracked-files=no",
                    "--ignore-submodules=none",
                    "--",
                    ".");
            return top.isPresent()
                    && lines(status)
                            .filter(line -> line.length() > PATH)
                            .allMatch(line -> isExcluded(top.get().resolve(line.substring(PATH))));
        } catch (IOException e) {
            return false;
        }
    }

    /** What git ignores may be part of an image all the same, so it counts. */
    private boolean holdsOthers() {
        try {
            String others = git(folder, "ls-files", "--others", "--directory", "--no-empty-directory", "-z", "--", ".");
            return !lines(others).allMatch(path -> isExcluded(folder.resolve(path)));
        } catch (IOException e) {
            return true;
        }
    }

    private static Stream<String> lines(String said) {
        return Arrays.stream(said.split("\0", 0)).filter(line -> !line.isEmpty());
    }

    private boolean isExcluded(Path path) {
        for (Path part : folder.relativize(path)) {
            if (FolderWalk.NOT_LOOKED_AT.contains(part.toString())) {
                return true;
            }
        }
        return excluded.stream().anyMatch(path::startsWith);
    }

    /** Files that git was told to take for unchanged, or not to have in this work tree. */
    private boolean hidesFiles() {
        try {
            Process process = start(folder, "ls-files", "-v");
            try (InputStream in = process.getInputStream()) {
                return hides(in.readAllBytes()) || failed(process);
            }
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean hides(byte[] lines) {
        boolean begins = true;
        for (byte each : lines) {
            if (begins && (each == 'S' || each >= 'a')) {
                return true;
            }
            begins = each == '\n';
        }
        return false;
    }

    private static String git(Path folder, String... words) throws IOException {
        Process process = start(folder, words);
        try (InputStream in = process.getInputStream()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (failed(process)) {
                throw new IOException("git " + words[0]);
            }
            return said;
        }
    }

    private static Process start(Path folder, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
        if (File.separatorChar == '/') {
            // An image has the right to be executed, whatever the repository makes of it.
            all.addAll(List.of("-c", "core.fileMode=true"));
        }
        all.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(all).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        return builder.start();
    }

    private static boolean failed(Process process) {
        try {
            return process.waitFor() != 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
