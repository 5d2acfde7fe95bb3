package io.github.schemacheck.deploy.changes;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of files, so that only those are read again that look different. It is only a cache: what is
 * damaged or of another version counts as nothing.
 */
record StatIndex(Path file) {
    private static final int VERSION = 0x64706c02;
    private static final List<Strategy> STRATEGIES = List.of(Strategy.values());

    /**
     * What can be known without the entries.
     *
     * @param tree that git had checked out
     * @param untouched whether the files were just those of the tree
     * @param seen by {@link FolderWalk#seen}; {@link #UNSEEN} where a file may change without a trace
     * @param digests by strategy
     */
    record Head(Optional<String> tree, boolean untouched, long seen, String triggers, Map<Strategy, String> digests) {
        static final long UNSEEN = 0;

        Head in(Optional<String> other, boolean otherUntouched) {
            return new Head(other, otherUntouched, seen, triggers, digests);
        }
    }

    /**
     * One file.
     *
     * @param inode equal for the same file; a hash of it is enough
     * @param racy whether it may have been written once more without a trace in its time
     */
    record Entry(long size, long modified, int inode, boolean racy, HashedFile hashed) {
        boolean isStill(FoundFile found) {
            return !racy
                    && size == found.size()
                    && modified == found.modified()
                    && inode == found.inode()
                    && hashed.isOf(found);
        }
    }

    Optional<Head> head() {
        try (var in = Files.newInputStream(file)) {
            return head(new IndexInput(in.readNBytes(1024)));
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Head> head(IndexInput in) {
        if (in.number() != VERSION) {
            return Optional.empty();
        }
        int length = in.number();
        long sum = in.longNumber();
        if (length < 0 || length > in.rest() || sum != in.sum(length)) {
            return Optional.empty();
        }
        String tree = in.text();
        boolean untouched = in.next() != 0;
        long seen = in.longNumber();
        String triggers = in.text();
        Map<Strategy, String> digests = new EnumMap<>(Strategy.class);
        for (int count = in.next(); count > 0; count--) {
            digests.put(STRATEGIES.get(in.next()), in.text());
        }
        return Optional.of(
                new Head(Optional.of(tree).filter(name -> !name.isEmpty()), untouched, seen, triggers, digests));
    }

    /** @return by path; nothing where the file is not as it was written */
    Map<String, Entry> entries() {
        try {
            IndexInput in = new IndexInput(Files.readAllBytes(file));
            return head(in).isEmpty() ? Map.of() : entries(in);
        } catch (IOException | BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Map.of();
        }
    }

    private static Map<String, Entry> entries(IndexInput in) {
        int count = in.number();
        long sum = in.longNumber();
        if (count < 0 || sum != in.sum(in.rest())) {
            return Map.of();
        }
        Map<String, Entry> entries = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            String path = in.text();
            Strategy strategy = STRATEGIES.get(in.next());
            boolean racy = in.next() != 0;
            long size = in.longNumber();
            long modified = in.longNumber();
            int inode = in.number();
            entries.put(path, new Entry(size, modified, inode, racy, new HashedFile(strategy, in.text())));
        }
        return entries;
    }

    /** Whoever reads meanwhile sees the old one or the new one. */
    void write(Head head, Map<String, Entry> entries) {
        byte[] begin = bytes(out -> {
            text(out, head.tree().orElse(""));
            out.writeByte(head.untouched() ? 1 : 0);
            out.writeLong(head.seen());
            text(out, head.triggers());
            out.writeByte(head.digests().size());
            for (Map.Entry<Strategy, String> digest : head.digests().entrySet()) {
                out.writeByte(STRATEGIES.indexOf(digest.getKey()));
                text(out, digest.getValue());
            }
        });
        byte[] rest = bytes(out -> {
            for (Map.Entry<String, Entry> entry : entries.entrySet()) {
                write(out, entry.getKey(), entry.getValue());
            }
        });
        AtomicFile.write(file, bytes(out -> {
            out.writeInt(VERSION);
            out.writeInt(begin.length);
            out.writeLong(IndexInput.sum(begin, 0, begin.length));
            out.write(begin);
            out.writeInt(entries.size());
            out.writeLong(IndexInput.sum(rest, 0, rest.length));
            out.write(rest);
        }));
    }

    private static void write(DataOutputStream out, String path, Entry entry) throws IOException {
        text(out, path);
        out.writeByte(STRATEGIES.indexOf(entry.hashed().strategy()));
        out.writeByte(entry.racy() ? 1 : 0);
        out.writeLong(entry.size());
        out.writeLong(entry.modified());
        out.writeInt(entry.inode());
        text(out, entry.hashed().hash());
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
