package io.github.schemacheck.history;

import java.util.List;

/**
 * One file of a Django app's migrations.
 *
 * @param file as people of the project say it
 * @param replaces the migrations that it stands for, if it is a squash
 * @param replacesKnown whether {@code replaces} is all that the file says
 */
public record DjangoScript(
        String file,
        DjangoName name,
        List<DjangoName> dependencies,
        List<DjangoName> runBefore,
        List<DjangoName> replaces,
        boolean replacesKnown) {
    public DjangoScript {
        dependencies = List.copyOf(dependencies);
        runBefore = List.copyOf(runBefore);
        replaces = List.copyOf(replaces);
    }
}
