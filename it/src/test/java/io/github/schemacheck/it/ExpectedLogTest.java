package io.github.schemacheck.it;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpectedLogTest {
    private static final String UNREACHED =
            "[WARNING] Could not transfer metadata /.meta/prefixes.txt from/to central: HTTP Status: 403\n";

    @Test
    void a_warning_is_refused_unless_it_is_about_a_repository() {
        assertThatCode(() -> verify("[INFO] WARNING is a word\n" + UNREACHED)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(UNREACHED + "[WARNING] No project URL defined\n"))
                .hasMessage("a warning stands in build.log: [WARNING] No project URL defined");
    }

    private static void verify(String log) {
        new ExpectedLog(Path.of("."), log, List.of()).refuseWarnings();
    }
}
