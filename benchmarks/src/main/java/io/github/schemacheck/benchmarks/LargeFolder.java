package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Many files of the sizes that sources have; the same bytes in each run. */
record LargeFolder(Path path, int files) {
    static final String ONE = "src/main/java/p0/q7/C777.java";

    private static final int IN_FOLDER = 100;
    private static final int MOST_BYTES = 40_000;

    /** @return bytes in all files */
    long create() throws IOException {
        long bytes = 0;
        Random random = new Random(1);
        for (int i = 0; i < files; i++) {
            Path folder = path.resolve("src/main/java/p" + i / IN_FOLDER / IN_FOLDER + "/q" + i / IN_FOLDER);
            if (i % IN_FOLDER == 0) {
                Files.createDirectories(folder);
            }
            byte[] content = new byte[random.nextInt(MOST_BYTES)];
            random.nextBytes(content);
            Files.write(folder.resolve("C" + i + ".java"), content);
            bytes += content.length;
        }
        return bytes;
    }

    /** Makes it a work tree of a repository of its own. */
    void commit() throws IOException, InterruptedException {
        git("init", "-q");
        // A commit of so many files would have git pack them beside what is measured.
        git("config", "gc.auto", "0");
        git("-c", "core.looseCompression=0", "add", ".");
        git("-c", "user.name=b", "-c", "user.email=b@b", "commit", "-q", "-m", "all");
    }

    /** @return one more work tree of the same commit */
    LargeFolder checkedOutAt(Path other) throws IOException, InterruptedException {
        git("worktree", "add", "-q", "--detach", other.toString());
        return new LargeFolder(other, files);
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("git"));
        all.addAll(List.of(words));
        if (new ProcessBuilder(all).directory(path.toFile()).inheritIO().start().waitFor() != 0) {
            throw new IOException("git " + words[0] + " failed");
        }
    }
}
