package io.github.schemacheck.rehearsal.flyway;

import io.github.schemacheck.migration.ScriptFile;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import org.flywaydb.core.api.resource.LoadableResource;

/** A migration file as Flyway sees it. */
final class ReplayFile extends LoadableResource {
    private final ScriptFile file;
    private final Charset encoding;

    ReplayFile(ScriptFile file, Charset encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    boolean isAt(String path) {
        return path.equals(file.name()) || path.equals(file.origin());
    }

    @Override
    public Reader read() {
        String text = new String(file.bytes(), encoding);
        return new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    @Override
    public String getAbsolutePath() {
        return file.origin();
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return file.origin();
    }

    @Override
    public String getFilename() {
        return file.fileName();
    }

    @Override
    public String getRelativePath() {
        return file.name();
    }
}
