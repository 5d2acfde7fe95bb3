package io.github.schemacheck.rehearsal;

import io.github.schemacheck.connection.ServerFacts;
import io.github.schemacheck.digest.Sha256;
import io.github.schemacheck.migration.ScriptFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A digest of everything that the result of a replay depends on: what is left out here would make stale answers. */
final class ReplayKey {
    private static final int FORMAT = 3;

    private final MessageDigest digest;

    ReplayKey(LiveFacts live, ShadowSettings settings) {
        digest = Sha256.begin();
        ServerFacts server = live.server();
        add(
                FORMAT,
                ownCode(),
                FlywayVersions.ours(),
                server.major(),
                server.database(),
                server.timeZone(),
                server.locale());
        add(
                live.migrationRole(),
                live.roles(),
                settings.initSql(),
                settings.url().orElse("embedded"));
    }

    ReplayKey add(Object... facts) {
        for (Object fact : facts) {
            byte[] bytes = String.valueOf(fact).getBytes(StandardCharsets.UTF_8);
            // The length before the text, so that no two lists of facts run together to the same bytes.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return this;
    }

    ReplayKey addFiles(Collection<ScriptFile> files) {
        files.forEach(file -> add(file.name(), file.origin(), Sha256.hex(file.bytes())));
        return this;
    }

    /** @param classpath looked into where classes of the project run; whatever they call may change what they do */
    ReplayKey addClasspath(List<Path> classpath) {
        for (Path element : classpath) {
            try (Stream<Path> files = Files.walk(element, FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    add(file, Sha256.hex(Files.readAllBytes(file)));
                }
            } catch (IOException e) {
                add(element, "not there");
            }
        }
        return this;
    }

    String text() {
        try {
            MessageDigest copy = (MessageDigest) digest.clone();
            return HexFormat.of().formatHex(copy.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another version of this library reads other things from the catalogue. */
    private static String ownCode() {
        Path code = ProjectClasses.ourCode();
        return Files.isRegularFile(code) ? sha256(code) : code.toString();
    }

    static String sha256(Path file) {
        try {
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
