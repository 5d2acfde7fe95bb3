package io.github.schemacheck.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.history.python.Value;
import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where projects keep their migrations. */
class PythonProjectsTest {
    private static final String MIGRATION = "class Migration(migrations.Migration):\n    dependencies = []\n";

    @TempDir
    Path folder;

    @BeforeEach
    void a_project() throws IOException {
        folder = folder.toRealPath();
    }

    @Test
    void alembics_ini_says_where_versions_are() throws IOException {
        write(
                "alembic.ini",
                """
                [alembic]
                name = db
                script_location = %(here)s/%(name)s
                # no
                version_locations = one two
                  db/three
                [other]
                script_location = x
                """);
        write("db/env.py", "context.configure(version_table=T, **x)\nT = 'mine'\n");
        write("one/a.py", "revision = 'a'");
        write("db/three/b.py", "revision = 'b'");
        write("db/versions/c.py", "revision = 'c'");
        write("one/deeper/d.py", "revision = 'd'");
        write("one/.#e.py", "revision = 'e'");

        assertThat(revisions()).containsExactly("b", "a");
        assertThat(environment().table()).isEqualTo(new Value.Text("mine"));
        assertThat(environment().schema()).isEqualTo(new Value.Nothing());
    }

    @Test
    void a_pyproject_says_it_too() throws IOException {
        write(
                "pyproject.toml",
                """
                [tool.alembic]
                script_location = "db"
                version_locations = ["%(here)s/one", "two"]
                recursive_version_locations = true
                [tool.x]
                """);
        write("db/env.py", "");
        write("one/deeper/a.py", "revision = 'a'");

        assertThat(revisions()).containsExactly("a");
    }

    @Test
    void an_environment_without_settings_is_found_by_its_template() throws IOException {
        write("db/script.py.mako", "");
        write("db/env.py", "config.set_main_option('version_table', compute())");
        write("db/versions/a/b.py", "revision = 'a'");

        assertThat(revisions()).containsExactly("a");
        assertThat(environment().table()).isInstanceOf(Value.Unknown.class);
    }

    @Test
    void flask_keeps_its_ini_beside_env() throws IOException {
        write("migrations/alembic.ini", "[alembic]\n");
        write("migrations/env.py", "");
        write("migrations/script.py.mako", "");
        write("migrations/versions/a.py", "revision = 'a'");

        assertThat(AlembicIni.all(ProjectFiles.below(folder))).hasSize(1);
        assertThat(revisions()).containsExactly("a");
    }

    @Test
    void what_is_no_literal_is_noted_with_file_and_line() throws IOException {
        write("alembic.ini", "[alembic]\nscript_location = .\n");
        write("versions/a.py", "revision = 'a'\n\ndown_revision = ('x', find())\nbranch_labels = (cli.EXPAND,)");

        assertThat(scripts().notUnderstood())
                .extracting(NotUnderstood::where)
                .containsExactly("versions/a.py:3", "versions/a.py:4");
        assertThat(scripts().scripts()).singleElement().matches(script -> !script.parentsKnown());
    }

    @Test
    void a_file_without_a_revision_is_never_left_out() throws IOException {
        write("alembic.ini", "[alembic]\nscript_location = .\n");
        write("versions/helper.py", "x = 1");
        write("versions/1a2b.py", "down_revision = None");

        assertThat(scripts().nameless()).containsExactly("versions/helper.py");
        assertThat(revisions()).containsExactly("1a2b");
    }

    /** Alembic itself finds the heads a20 and c01, and refuses every command until d01 has a revision. */
    @Test
    void of_the_hard_files_only_what_python_computes_is_open() throws IOException {
        CaseFolder hard = new CaseFolder(Path.of("src/test/cases/python/formats/alembic"));
        write("alembic.ini", "[alembic]\nscript_location = .\n");
        Files.createDirectories(folder.resolve("versions"));
        try (Stream<Path> files = Files.list(hard.folder().resolve("files"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("versions").resolve(String.valueOf(file.getFileName())));
            }
        }
        String truth = hard.read("truth.txt").orElseThrow();
        AlembicGraph ours = new AlembicGraph(scripts().scripts());

        assertThat(scripts().nameless())
                .containsExactlyInAnyOrder(
                        "versions/a18_fstring.py", "versions/a19_file_stem.py", "versions/d01_no_revision.py");
        assertThat(truth).contains("heads ['a20', 'c01']").contains("bases ['a01', 'b01', 'c01']");
        // What follows the two that are not understood is one more end; that there are several is not said then.
        assertThat(ours.heads()).containsExactlyInAnyOrder("a17", "a20", "c01");
        assertThat(ours.scripts().stream().filter(script -> script.down().isEmpty()))
                .extracting(AlembicScript::revision)
                .containsExactlyInAnyOrder("a01", "b01", "c01");
        assertThat(AlembicReconciler.reconcile(scripts(), List.of("a20", "c01")).problems())
                .isEmpty();
    }

    @Test
    void folders_that_only_code_can_name_are_told() throws IOException {
        write("alembic.ini", "[alembic]\nscript_location = .\n");
        write("versions/a.py", "revision = 'a'");
        write("versions/old/b.py", "revision = 'b'");

        assertThat(scripts().nameless()).containsExactly("versions/old");
        assertThat(revisions()).containsExactly("a");
    }

    @Test
    void djangos_apps_are_packages_with_a_class_migration() throws IOException {
        app("shop", MIGRATION);
        write("notes/migrations/0001_x.py", MIGRATION);
        write("vectors/migrations/__init__.py", "class Migration:\n    kind = 1\n");
        write("vectors/migrations/m1.py", "from vectors.migrations import Migration\nx = Migration()\n");
        write("plain/migrations/__init__.py", "");
        write("plain/migrations/m1.py", "class Migration:\n    kind = 1\n");
        write("alembic/migrations/__init__.py", "");
        write("alembic/migrations/env.py", "x = 1");

        assertThat(django().apps()).containsExactly("shop");
    }

    @Test
    void the_label_of_an_app_is_what_it_says_itself() throws IOException {
        app("src/warehouse", MIGRATION);
        write("src/warehouse/apps.py", "class C(AppConfig):\n    name = 'src.warehouse'\n    label = 'depot'\n");
        app("dark", MIGRATION);
        write("dark/apps.py", "class C(AppConfig):\n    name = 'dark'\n    label = find()\n");

        assertThat(django().apps()).containsExactly("depot");
        assertThat(django().notUnderstood()).extracting(NotUnderstood::where).containsExactly("dark/migrations");
    }

    @Test
    void swappable_models_are_looked_up_in_the_settings() throws IOException {
        write("proj/settings/base.py", "AUTH_USER_MODEL = 'people.User'\nOTHER = find()");
        app(
                "shop",
                """
                from django.conf import settings
                from django.db import migrations

                class Migration(migrations.Migration):
                    dependencies = [
                        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
                        migrations.swappable_dependency(settings.OTHER),
                        ('auth', NAME),
                    ]
                """);

        assertThat(django().scripts().get(0).dependencies()).containsExactly(new DjangoName("people", "__first__"));
        assertThat(django().notUnderstood())
                .extracting(NotUnderstood::where)
                .containsExactly("shop/migrations/0001_initial.py:7", "shop/migrations/0001_initial.py:8");
    }

    @Test
    void migration_modules_move_migrations_or_switch_them_off() throws IOException {
        write("settings.py", "MIGRATION_MODULES = {'shop': 'db.shop', 'tags': None, 'cart': find()}");
        app("shop", MIGRATION);
        app("tags", MIGRATION);
        app("cart", MIGRATION);
        write("db/shop/__init__.py", "");
        write("db/shop/0001_moved.py", MIGRATION);

        assertThat(django().scripts()).extracting(DjangoScript::file).containsExactly("db/shop/0001_moved.py");
        assertThat(django().notUnderstood()).hasSize(1);
    }

    private void app(String path, String migration) throws IOException {
        write(path + "/migrations/__init__.py", "");
        write(path + "/migrations/0001_initial.py", migration);
        write(path + "/migrations/_helper.py", "");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private AlembicProject environment() throws IOException {
        return AlembicProject.of(AlembicIni.all(ProjectFiles.below(folder)).get(0));
    }

    private AlembicScripts scripts() throws IOException {
        ProjectFiles project = ProjectFiles.below(folder);
        return AlembicScripts.of(environment(), project);
    }

    private List<String> revisions() throws IOException {
        return scripts().scripts().stream().map(AlembicScript::revision).toList();
    }

    private DjangoScripts django() throws IOException {
        return DjangoScripts.read(ProjectFiles.below(folder));
    }
}
