package io.github.schemacheck.deploy.backup;

import io.github.schemacheck.connection.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** By programs of this machine. */
record LocalDump(DumpProgram program, BackupSettings settings, Consumer<String> progress) implements DumpTool {
    @Override
    public String version() {
        return program.version();
    }

    @Override
    public String place() {
        return program.path().toString();
    }

    @Override
    public void dump(Path file) {
        List<String> words = new ArrayList<>(List.of(program.path().toString()));
        words.addAll(settings.dumpOptions(file.toString()));
        DatabaseUrl live = settings.live();
        new PostgresProgram(words, LibpqEnvironment.of(live), live.secrets()).run(settings.limit(), () -> tell(file));
    }

    private void tell(Path file) {
        try {
            progress.accept("  " + Files.size(file) / 1_000_000 + " MB so far");
        } catch (IOException notThereYet) {
            // The next look may find it.
        }
    }

    @Override
    public int entries(Path file) {
        List<String> words = List.of(program.restore().toString(), "--list", file.toString());
        return DumpTool.count(
                new PostgresProgram(words, Map.of(), settings.live().secrets()).run(settings.limit(), () -> {}));
    }

    @Override
    public RestoreCommands restore(Path file) {
        return new RestoreCommands(
                settings.live(),
                "psql",
                RestoreCommands.quoted(program.restore().toString()),
                RestoreCommands.quoted(file.toString()));
    }
}
