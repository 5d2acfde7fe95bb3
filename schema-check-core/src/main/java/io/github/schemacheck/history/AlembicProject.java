package io.github.schemacheck.history;

import io.github.schemacheck.history.python.PythonFile;
import io.github.schemacheck.history.python.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where one Alembic environment has its files and its table.
 *
 * @param scripts the folder of its {@code env.py}
 * @param versions the folders of its revisions
 * @param recursive whether folders below them count
 * @param table the name of the version table; unknown where Python makes it
 * @param schema of the version table; None where the search_path decides, unknown where Python makes it
 */
record AlembicProject(Path scripts, List<Path> versions, boolean recursive, Value table, Value schema) {
    private static final String USUAL_TABLE = "alembic_version";

    AlembicProject {
        versions = List.copyOf(versions);
    }

    static AlembicProject of(AlembicIni ini) throws IOException {
        Path scripts = ini.scripts();
        List<Path> versions = ini.versions();
        Path env = scripts.resolve("env.py");
        PythonFile python = Files.isRegularFile(env) ? PythonFile.read(env) : PythonFile.of(new byte[0]);
        return new AlembicProject(
                scripts,
                versions.isEmpty() ? List.of(scripts.resolve("versions")) : versions,
                ini.recursive(),
                given(python, "version_table", ini, new Value.Text(USUAL_TABLE)),
                given(python, "version_table_schema", ini, new Value.Nothing()));
    }

    /** An env.py may take it from its alembic.ini, under the same name. */
    private static Value given(PythonFile env, String name, AlembicIni ini, Value usual) {
        Optional<Value> given = env.given(name);
        if (given.isEmpty() || given.get() instanceof Value.Nothing) {
            return usual;
        }
        Optional<String> configured = ini.get(name);
        return given.get() instanceof Value.Unknown && configured.isPresent()
                ? new Value.Text(configured.get())
                : given.get();
    }

    /** @return the files of its revisions, in the order of their paths */
    List<Path> files(ProjectFiles project) {
        List<Path> files = new ArrayList<>();
        for (Path file : project.all()) {
            boolean here = versions.stream()
                    .anyMatch(folder -> recursive ? file.startsWith(folder) : folder.equals(file.getParent()));
            if (here && AlembicScripts.takes(file)) {
                files.add(file);
            }
        }
        return files;
    }

    /** @return the folders below those of the revisions that have such files too; only code can name them */
    List<Path> deeper(ProjectFiles project) {
        return project.all().stream()
                .filter(AlembicScripts::takes)
                .map(file -> file.resolveSibling(""))
                .filter(folder -> !recursive && !versions.contains(folder))
                .filter(folder -> versions.stream().anyMatch(folder::startsWith))
                .distinct()
                .toList();
    }
}
