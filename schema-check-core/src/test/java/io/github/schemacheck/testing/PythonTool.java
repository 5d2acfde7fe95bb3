package io.github.schemacheck.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Alembic or Django itself, as Debian has them, on a recorded project.
 *
 * @param module {@code alembic} or {@code django}
 */
public record PythonTool(String module, Path project, TestDatabase live) {
    /** Debian's own, which has Debian's packages whatever other one comes first in PATH. */
    private static final String PYTHON = "/usr/bin/python3";

    /** The recorded settings name the port of the recording. */
    private static final String DJANGO =
            """
            import os, sys
            sys.path.insert(0, ".")
            from proj import settings
            settings.DATABASES["default"].update(HOST=os.environ["DJ_HOST"], PORT=os.environ["DJ_PORT"])
            os.environ["DJANGO_SETTINGS_MODULE"] = "proj.settings"
            from django.core.management import execute_from_command_line
            execute_from_command_line(["manage.py", "migrate"])
            execute_from_command_line(["manage.py", "migrate", "--check"])
            """;

    /** @return whether it can be run here */
    public boolean isInstalled() throws IOException, InterruptedException {
        return Files.isExecutable(Path.of(PYTHON))
                && process("-c", "import psycopg2, " + module).waitFor() == 0;
    }

    /**
     * Runs all that it thinks has to run.
     *
     * @return what it said
     * @throws IllegalStateException where it fails
     */
    public String migrate() throws IOException, InterruptedException {
        Process process =
                module.equals("alembic") ? process("-m", "alembic", "upgrade", "heads") : process("-c", DJANGO);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    private Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        URI url = URI.create(live.url().substring("jdbc:".length()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment()
                .putAll(Map.of(
                        "PYTHONDONTWRITEBYTECODE", "1",
                        "ALEMBIC_URL", "postgresql://postgres@" + url.getAuthority() + url.getPath(),
                        "DJ_DB", live.name(),
                        "DJ_HOST", url.getHost(),
                        "DJ_PORT", String.valueOf(url.getPort())));
        return builder.redirectErrorStream(true).start();
    }
}
