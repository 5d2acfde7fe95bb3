package io.github.schemacheck.deploy.backup;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * @param folder that the dump goes into; made where it is missing
 * @param program the {@code pg_dump} to take; empty: searched
 * @param image whose pg_dump is taken instead; empty: one of this machine
 * @param limit of the dump
 */
public record BackupSettings(
        DatabaseUrl live,
        SessionSettings session,
        Path folder,
        Optional<Path> program,
        Optional<DumpImage> image,
        Duration limit) {
    /** @return of pg_dump; arguments are seen by everybody, so they hold no password */
    List<String> dumpOptions(String file) {
        return List.of(
                "--format=custom",
                "--no-password",
                "--lock-wait-timeout=" + session.statementTimeout().toMillis(),
                "--file=" + file);
    }
}
