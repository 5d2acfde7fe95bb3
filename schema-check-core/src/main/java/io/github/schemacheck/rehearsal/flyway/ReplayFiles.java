package io.github.schemacheck.rehearsal.flyway;

import io.github.schemacheck.migration.ScriptFile;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** Shows Flyway the files that we choose, instead of all that its locations hold. */
final class ReplayFiles implements ResourceProvider {
    private final List<ReplayFile> files;

    ReplayFiles(List<ScriptFile> files, Charset encoding) {
        this.files = files.stream().map(file -> new ReplayFile(file, encoding)).toList();
    }

    @Override
    @SuppressWarnings("NullAway") // Flyway asks for null where there is no such file.
    public LoadableResource getResource(String name) {
        String wanted = name.replace('\\', '/');
        @Nullable
        LoadableResource found =
                files.stream().filter(file -> file.isAt(wanted)).findFirst().orElse(null);
        return found;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return files.stream()
                .filter(file -> file.getFilename().startsWith(prefix))
                .filter(file -> Arrays.stream(suffixes).anyMatch(file.getFilename()::endsWith))
                .map(LoadableResource.class::cast)
                .toList();
    }
}
