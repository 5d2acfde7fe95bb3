package io.github.schemacheck.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version of the server on which migrations are replayed is a part of what comes of it. */
class ReplayKeyTest {
    private record Binaries(String version) implements PostgresBinaries {
        @Override
        public InputStream archive(int major) {
            throw new AssertionError("no server may be started");
        }

        @Override
        public String version(int major) {
            return version;
        }
    }

    @TempDir
    private Path folder;

    @Test
    void other_embedded_binaries_have_another_key() {
        assertThat(embedded("18.5.0")).isEqualTo(embedded("18.5.0")).isNotEqualTo(embedded("18.6.0"));
    }

    @Test
    void other_servers_behind_one_address_have_other_keys() {
        TestServer server = TestServers.newest();
        String before = shared();
        assertThat(shared()).isEqualTo(before);
        server.administer("CREATE ROLE key_test");
        try {
            assertThat(shared()).isNotEqualTo(before);
        } finally {
            server.administer("DROP ROLE key_test");
        }
        assertThat(shared()).isEqualTo(before);
    }

    private String embedded(String version) {
        return new ShadowFixture(folder)
                .shadow(Optional.empty(), false, new Binaries(version))
                .key(ShadowFixture.live())
                .text();
    }

    private String shared() {
        return new ShadowFixture(folder)
                .shadow(Optional.of(ShadowFixture.testServer()), true, new Binaries(""))
                .key(ShadowFixture.live())
                .text();
    }
}
