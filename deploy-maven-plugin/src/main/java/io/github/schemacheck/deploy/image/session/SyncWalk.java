package io.github.schemacheck.deploy.image.session;

import io.github.schemacheck.deploy.image.context.DockerIgnore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * Goes through a folder in the engine's order: names by their bytes, a folder before what is in it. A folder that is
 * not wanted itself comes just before the first thing in it that is.
 */
final class SyncWalk {
    /** Is told of everything that is wanted. */
    @FunctionalInterface
    interface Visitor {
        void visit(SyncEntry entry) throws IOException;
    }

    /** What is wanted, and what is not though it be wanted, at one place of the walk. */
    private record Place(DockerIgnore.Walk included, DockerIgnore.Walk excluded) {
        Place into(String path) {
            return new Place(included.into(path), excluded.into(path));
        }
    }

    private final Visitor visitor;
    private final boolean all;
    private final Deque<SyncEntry> untold = new ArrayDeque<>();

    private SyncWalk(Visitor visitor, boolean all) {
        this.visitor = visitor;
        this.all = all;
    }

    static void through(Path root, SyncRequest request, Visitor visitor) throws IOException {
        List<String> included = new ArrayList<>(request.included());
        if (!request.followed().isEmpty()) {
            List<String> followed = FollowedLinks.below(root, request.followed());
            included.addAll(followed.contains(".") ? List.of() : followed);
        }
        Place top = new Place(
                DockerIgnore.of(included).top(),
                DockerIgnore.of(request.excluded()).top());
        new SyncWalk(visitor, included.isEmpty()).folder(root, "", top);
    }

    /** All that is not ignored. */
    static void through(Path root, DockerIgnore ignore, Visitor visitor) throws IOException {
        new SyncWalk(visitor, true).folder(root, "", new Place(DockerIgnore.NONE.top(), ignore.top()));
    }

    private void folder(Path folder, String path, Place place) throws IOException {
        for (Path file : sorted(folder)) {
            String name = file.getFileName().toString();
            String below = path.isEmpty() ? name : path + "/" + name;
            entry(file, below, place.into(below));
        }
    }

    private void entry(Path file, String path, Place place) throws IOException {
        if (place.excluded().isClosed()) {
            return;
        }
        boolean matched = all || place.included().isIgnored();
        if (!matched && !place.included().mayMatchBelow()) {
            return;
        }
        SyncEntry entry = SyncEntry.of(path, file);
        boolean wanted = matched && !place.excluded().isIgnored() && entry.travels();
        if (wanted) {
            tell(entry);
        }
        if (entry.isFolder()) {
            inside(entry, place, wanted);
        }
    }

    private void inside(SyncEntry entry, Place place, boolean told) throws IOException {
        if (!told) {
            untold.addLast(entry);
        }
        folder(entry.file(), entry.path(), place);
        if (!told && entry.equals(untold.peekLast())) {
            untold.removeLast();
        }
    }

    private void tell(SyncEntry entry) throws IOException {
        while (!untold.isEmpty()) {
            visitor.visit(untold.removeFirst());
        }
        visitor.visit(entry);
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(Comparator.comparing(SyncWalk::name, Arrays::compareUnsigned))
                    .toList();
        }
    }

    private static byte[] name(Path path) {
        return path.getFileName().toString().getBytes(StandardCharsets.UTF_8);
    }
}
