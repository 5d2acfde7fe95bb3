package io.github.schemacheck.deploy.image.session;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What of the context went to the engine: the files that it did not have, or had otherwise. */
public final class Travelled {
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final ConcurrentLinkedQueue<String> files = new ConcurrentLinkedQueue<>();

    void tell() {
        told.incrementAndGet();
    }

    void send(String path) {
        files.add(path);
    }

    void send(long size) {
        bytes.addAndGet(size);
    }

    /** @return how many files, folders and links the build may see */
    public long entries() {
        return told.get();
    }

    /** @return of the files that were sent */
    public long bytes() {
        return bytes.get();
    }

    /** @return below the context, in the order in which they were sent */
    public List<String> files() {
        return List.copyOf(files);
    }
}
