package io.github.schemacheck.deploy.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomFoldersTest {
    @TempDir
    private Path root;

    private Path pom(String folder) throws IOException {
        Path module = Files.createDirectories(root.resolve(folder));
        Files.writeString(module.resolve("pom.xml"), "<project/>");
        return module;
    }

    @Test
    void modules_are_found_however_deep_and_neither_examples_nor_what_was_built() throws IOException {
        Path top = pom("");
        Path app = pom("app");
        Path deep = pom("tools/gate/program");
        pom("app/src/it/example");
        pom("app/target/copy");
        pom("node_modules/a");
        assertThat(PomFolders.in(root)).containsExactly(top, app, deep);
    }

    @Test
    void a_folder_called_src_that_belongs_to_no_module_may_hold_some() throws IOException {
        assertThat(PomFolders.in(root)).isEmpty();
        Path app = pom("src/app");
        assertThat(PomFolders.in(root)).containsExactly(app);
    }

    @Test
    void a_folder_that_is_not_there_is_a_problem() {
        assertThatThrownBy(() -> PomFolders.in(root.resolve("nowhere")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("nowhere");
    }
}
