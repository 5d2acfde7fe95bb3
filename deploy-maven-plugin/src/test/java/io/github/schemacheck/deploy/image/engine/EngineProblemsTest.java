package io.github.schemacheck.deploy.image.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class EngineProblemsTest {
    private final EngineProblems problems = new EngineProblems("tcp://engine:2376");

    @Test
    void the_innermost_cause_is_told_in_the_sentence_itself() {
        assertThat(problems.unreachable(new RuntimeException("java.net…", new ConnectException("Connection refused")))
                        .problem())
                .isEqualTo("No Docker Engine answers at tcp://engine:2376: Connection refused.");
        assertThat(problems.unreachable(new IOException("Permission denied")).problem())
                .isEqualTo("You may not use the Docker Engine at tcp://engine:2376: Permission denied.");
        assertThat(problems.unreachable(new SSLHandshakeException("No name matching engine found."))
                        .problem())
                .endsWith("do not trust each other: No name matching engine found.");
    }

    @Test
    void a_cause_without_words_is_told_by_its_name() {
        assertThat(problems.unreachable(new ClosedChannelException()).problem()).endsWith(": ClosedChannelException.");
    }
}
