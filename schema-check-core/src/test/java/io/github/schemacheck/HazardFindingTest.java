package io.github.schemacheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Certainty;
import io.github.schemacheck.rehearsal.Hazard;
import org.junit.jupiter.api.Test;

class HazardFindingTest {
    @Test
    void what_the_replay_went_around_is_assumed() {
        Hazard hazard = new Hazard("a-check", "V3__index.sql", "waits for ever", "flyway.some=false");
        assertThat(Checked.finding(hazard)).hasToString("warning a-check migration V3__index.sql: waits for ever");
        assertThat(Checked.finding(hazard).certainty()).isEqualTo(Certainty.ASSUMED);
    }
}
