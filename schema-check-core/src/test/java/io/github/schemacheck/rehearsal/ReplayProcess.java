package io.github.schemacheck.rehearsal;

import io.github.schemacheck.migration.FlywaySettings;
import io.github.schemacheck.testing.TestServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A replay of {@code sql} in a folder, as a process of its own that can be killed; says what it does as it does it. */
final class ReplayProcess {
    private static final class Said extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean add(String line) {
            System.out.println(line);
            return super.add(line);
        }
    }

    private ReplayProcess() {}

    public static void main(String[] arguments) {
        List<Integer> majors = TestServers.majors();
        expected(Path.of(arguments[0]), majors.get(majors.size() - 1));
    }

    static ExpectedSchema expected(Path folder, int major) {
        FlywaySettings settings = new FlywaySettings(Map.of("flyway.locations", "filesystem:sql"), folder, List.of());
        return new ShadowFixture(folder, new Said())
                .embedded(TestBinaries::archive)
                .expected(new ExpectedSource.FlywayMigrations(settings), ShadowFixture.live(major, 1));
    }
}
