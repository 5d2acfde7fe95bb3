package io.github.schemacheck.history;

import io.github.schemacheck.history.python.PythonFile;
import io.github.schemacheck.history.python.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The revisions of a project.
 *
 * @param nameless files and folders whose revisions are not known: any row may be theirs
 */
public record AlembicScripts(List<AlembicScript> scripts, List<String> nameless, List<NotUnderstood> notUnderstood) {
    /** Before 0.2 the name of the file was the revision. */
    private static final Pattern OLD_NAME = Pattern.compile("([0-9a-f]+)\\.py");

    private static final Pattern OPERATION =
            Pattern.compile("(create|drop)(_\\w+)?|(add|alter)_column|rename_table|batch_alter_table");

    public AlembicScripts {
        scripts = List.copyOf(scripts);
        nameless = List.copyOf(nameless);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** @return whether Alembic takes a file of that name for a revision */
    static boolean takes(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".py") && !name.startsWith(".#") && !name.startsWith("__init__");
    }

    static AlembicScripts of(AlembicProject environment, ProjectFiles project) throws IOException {
        Building building = new Building();
        if (!Files.isDirectory(environment.scripts())) {
            building.leaveOut(
                    project.shown(environment.scripts()), "alembic.ini names it, but there is no such folder");
        }
        for (Path folder : environment.deeper(project)) {
            building.leaveOut(project.shown(folder), "version_locations in alembic.ini does not name it");
        }
        for (Path file : environment.files(project)) {
            building.add(project.shown(file), PythonFile.read(file));
        }
        return new AlembicScripts(building.scripts, building.nameless, building.notUnderstood);
    }

    private static final class Building {
        private final List<AlembicScript> scripts = new ArrayList<>();
        private final List<String> nameless = new ArrayList<>();
        private final List<NotUnderstood> notUnderstood = new ArrayList<>();

        void leaveOut(String place, String why) {
            nameless.add(place);
            notUnderstood.add(new NotUnderstood(place, why));
        }

        void add(String file, PythonFile python) {
            Value revision = python.value("revision").orElseGet(() -> old(file));
            PythonTexts texts = new PythonTexts(file, notUnderstood);
            Optional<List<String>> id = texts.of("revision", Optional.of(revision));
            Optional<List<String>> down = texts.of("down_revision", python.value("down_revision"));
            Optional<List<String>> depends = texts.of("depends_on", python.value("depends_on"));
            // A label that is not known makes nothing wrong but what refers to it.
            Optional<List<String>> labels = texts.of("branch_labels", python.value("branch_labels"));
            if (id.isEmpty()) {
                nameless.add(file);
                return;
            }
            if (id.get().size() != 1) {
                leaveOut(file, "its revision is no text");
                return;
            }
            scripts.add(new AlembicScript(
                    file,
                    id.get().get(0),
                    down.orElse(List.of()),
                    depends.orElse(List.of()),
                    labels.orElse(List.of()),
                    python.namesIn("upgrade")
                            .map(names -> !names.isEmpty() && names.stream().noneMatch(OPERATION.asMatchPredicate()))
                            .orElse(true),
                    down.isPresent() && depends.isPresent()));
        }

        private static Value old(String file) {
            var name = OLD_NAME.matcher(file.substring(file.lastIndexOf('/') + 1));
            return name.matches()
                    ? new Value.Text(name.group(1))
                    : new Value.Unknown("it sets no revision, so Alembic refuses every command", 1);
        }
    }
}
