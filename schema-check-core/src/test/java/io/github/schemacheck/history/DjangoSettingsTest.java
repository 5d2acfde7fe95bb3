package io.github.schemacheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DjangoSettingsTest {
    @TempDir
    Path folder;

    @Test
    void a_setting_that_only_python_knows_is_told_with_the_line_that_hides_it() throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("shop/migrations"));
        Files.writeString(migrations.resolve("__init__.py"), "");
        Files.writeString(
                migrations.resolve("0001_initial.py"),
                """
                from django.conf import settings
                from django.db import migrations

                class Migration(migrations.Migration):
                    dependencies = [migrations.swappable_dependency(settings.AUTH_USER_MODEL)]
                """);
        Files.writeString(
                folder.resolve("settings.py"), "AUTH_USER_MODEL = 'people.User'\nfrom .local_settings import *\n");

        assertThat(DjangoScripts.read(ProjectFiles.below(folder)).notUnderstood())
                .containsExactly(new NotUnderstood(
                        "shop/migrations/0001_initial.py:5",
                        "dependencies: django.conf.settings.AUTH_USER_MODEL: everything of .local_settings is imported"
                                + " (settings.py:2)"));
    }
}
