package io.github.schemacheck.deploy.changes;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that an application is made of.
 *
 * @param own the files of its module
 * @param others those of modules of the same reactor that it is made of; of their files none can be copied into a
 *     container, as they travel in a jar
 * @param dependencies by name, released ones, SNAPSHOTs and parents: SHA-256
 */
public record Content(
        ModuleFiles own, List<ModuleFiles> others, SortedMap<String, String> dependencies, Triggers triggers) {
    public Content {
        others = List.copyOf(others);
        dependencies = new TreeMap<>(dependencies);
    }

    public Fingerprint fingerprint() {
        Digest full = new Digest().line(digest(own, Strategy.FULL));
        Digest image = new Digest().line(digest(own, Strategy.IMAGE));
        for (ModuleFiles other : others) {
            full.line(other.folder()).line(digest(other, Strategy.FULL));
            image.line(other.folder()).line(digest(other, Strategy.IMAGE)).line(digest(other, Strategy.FILES_ONLY));
        }
        SortedMap<String, String> shorter = new TreeMap<>();
        dependencies.forEach((name, sha) -> {
            full.line(name).line(sha);
            shorter.put(name, sha.substring(0, Math.min(Fingerprint.DIGITS, sha.length())));
        });
        return new Fingerprint(full.text(), image.text(), digest(own, Strategy.FILES_ONLY), triggers.digest(), shorter);
    }

    /** @return by path from the top */
    public SortedMap<String, HashedFile> files() {
        SortedMap<String, HashedFile> all = new TreeMap<>();
        own.listing().read().forEach((path, file) -> all.put(own.shown(path), file));
        for (ModuleFiles other : others) {
            other.listing().read().forEach((path, file) -> all.put(other.shown(path), inJar(file)));
        }
        return all;
    }

    private static HashedFile inJar(HashedFile file) {
        return file.strategy() == Strategy.FILES_ONLY ? new HashedFile(Strategy.IMAGE, file.hash()) : file;
    }

    private static String digest(ModuleFiles module, Strategy strategy) {
        return module.digests().getOrDefault(strategy, "");
    }
}
