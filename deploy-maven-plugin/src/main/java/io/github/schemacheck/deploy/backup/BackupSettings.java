package io.github.schemacheck.deploy.backup;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.connection.SessionSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * @param folder that the dump goes into; made where it is missing
 * @param program the {@code pg_dump} to take; empty: searched
 * @param limit of the dump
 */
public record BackupSettings(
        DatabaseUrl live, SessionSettings session, Path folder, Optional<Path> program, Duration limit) {}
