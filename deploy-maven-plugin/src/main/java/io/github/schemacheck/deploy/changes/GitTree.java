package io.github.schemacheck.deploy.changes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Asks git, where it is there, whether a folder is just as it was committed. Nothing depends on its being there. */
record GitTree(Path folder, Set<Path> excluded) {
    /** A path of a status begins behind two letters and a blank. */
    private static final int PATH = 3;

    /** @return the name of the tree; empty where anything differs from it, or nobody can tell */
    Optional<String> untouched() {
        if (!isInRepository()) {
            return Optional.empty();
        }
        try {
            CompletableFuture<Boolean> hidden = CompletableFuture.supplyAsync(this::hidesFiles);
            boolean clean = isClean();
            return clean && !hidden.join() ? tree() : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isInRepository() {
        Path here = folder;
        while (here != null && Files.notExists(here.resolve(".git"))) {
            here = here.getParent();
        }
        return here != null;
    }

    private Optional<String> tree() throws IOException {
        String tree = git("rev-parse", "HEAD:./").strip();
        return tree.matches("[0-9a-f]{40,64}") ? Optional.of(tree) : Optional.empty();
    }

    /** What git ignores may be part of an image all the same, so it counts as a difference. */
    private boolean isClean() throws IOException {
        Path top = Path.of(git("rev-parse", "--show-toplevel").strip());
        String status = git("status", "--porcelain", "-z", "--ignored", "--untracked-files=normal", "--", ".");
        boolean second = false;
        for (String line : status.split("\0", 0)) {
            String path = second || line.length() < PATH ? line : line.substring(PATH);
            if (!path.isEmpty() && !isExcluded(top.resolve(path))) {
                return false;
            }
            second = !second && (line.startsWith("R") || line.startsWith("C"));
        }
        return true;
    }

    private boolean isExcluded(Path path) {
        for (Path part : path) {
            if (FolderWalk.NOT_LOOKED_AT.contains(part.toString())) {
                return true;
            }
        }
        return excluded.stream().anyMatch(path::startsWith);
    }

    /** Files that git was told to take for unchanged, or not to have in this work tree. */
    private boolean hidesFiles() {
        try {
            Process process = start("ls-files", "-v");
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

    private String git(String... words) throws IOException {
        Process process = start(words);
        try (InputStream in = process.getInputStream()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (failed(process)) {
                throw new IOException("git " + words[0]);
            }
            return said;
        }
    }

    private Process start(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false"));
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
