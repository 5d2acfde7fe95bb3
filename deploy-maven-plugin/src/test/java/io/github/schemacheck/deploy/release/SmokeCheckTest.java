package io.github.schemacheck.deploy.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SmokeCheckTest {
    private final SmokeCheck check = new SmokeCheck(
            "POST", "/orders", Map.of("Authorization", "it-secret-7391"), "{}", 201, "created", "X-Content: abc");

    @Test
    void an_answer_that_has_all_that_is_wanted_passes() {
        assertThat(check.refuse(201, "order created", Map.of("x-content", "abc")))
                .isEmpty();
    }

    @Test
    void what_is_wrong_is_named() {
        assertThat(check.refuse(500, "order created", Map.of("x-content", "abc")))
                .contains("answered 500 and not 201");
        assertThat(check.refuse(201, "no", Map.of("x-content", "abc"))).contains("does not contain \"created\"");
        assertThat(check.refuse(201, "created", Map.of("x-content", "old")))
                .contains("has the header X-Content: old and not abc");
        assertThat(check.refuse(201, "created", Map.of())).contains("has the header X-Content: none and not abc");
    }

    @Test
    void values_of_headers_are_not_shown() {
        assertThat(check).hasToString("POST /orders");
    }
}
