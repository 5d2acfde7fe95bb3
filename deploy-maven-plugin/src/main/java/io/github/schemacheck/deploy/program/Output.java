package io.github.schemacheck.deploy.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a program says, read while it runs: it stands still where nobody reads. On no disk, as it may be a password. */
record Output(FutureTask<String> read) {
    static Output of(InputStream stream) {
        FutureTask<String> read = new FutureTask<>(() -> new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        Beside.start("program", read);
        return new Output(read);
    }

    /** @return whether all of it was read, or no more can be */
    boolean ends(long milliseconds) throws InterruptedException {
        try {
            read.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        }
    }

    /** @throws IOException where it could not be read to its end */
    String text() throws IOException {
        try {
            return read.get();
        } catch (ExecutionException e) {
            throw new IOException("what it said could not be read: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading what it said was interrupted", e);
        }
    }
}
