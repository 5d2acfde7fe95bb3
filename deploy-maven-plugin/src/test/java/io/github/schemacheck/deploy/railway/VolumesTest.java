package io.github.schemacheck.deploy.railway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.deploy.testing.railway.TestRailway;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VolumesTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final TestRailway railway = TestRailway.start();
    private final Connected connected = Connected.by(railway);
    private final Volumes volumes = connected.client().volumes();
    private final Volume volume = volumes.of(connected.web().environment()).get(0);

    @AfterEach
    void stop() {
        railway.close();
    }

    @Test
    void a_backup_is_waited_for() {
        volumes.backUp(volume, "before release", LONG);
        assertThat(volumes.backups(volume)).extracting(Volumes.Backup::name).containsExactly("before release");
        assertThat(railway.asked().stream().filter("workflowStatus"::equals)).hasSize(2);
    }

    @Test
    void one_that_fails_says_why() {
        railway.state().failBackups("the volume is too small");
        assertThatThrownBy(() -> volumes.backUp(volume, "before release", LONG))
                .hasMessageContaining("The backup of postgres-volume failed: the volume is too small.")
                .hasMessageContaining("half the volume's size");
    }
}
