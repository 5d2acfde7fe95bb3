package io.github.schemacheck.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.data.OrphanSettings.Which;
import io.github.schemacheck.schema.Deferrability;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.Validation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysToScanTest {
    private static final ForeignKey KEPT = key("kept", Validation.VALIDATED, true);
    private static final ForeignKey NOT_VALID = key("not_valid", Validation.NOT_VALID, true);
    private static final ForeignKey NO_TRIGGERS = key("without_triggers", Validation.VALIDATED, false);
    private static final ForeignKey UNEXPECTED = key("unexpected", Validation.VALIDATED, true);
    private static final Schema LIVE = Schema.of(18, List.of(KEPT, NOT_VALID, NO_TRIGGERS, UNEXPECTED));
    private static final Schema EXPECTED = Schema.of(18, List.of(KEPT, NOT_VALID, NO_TRIGGERS));

    @Test
    void keys_that_the_server_does_not_vouch_for_come_first() {
        assertThat(names(Which.ALL, List.of(), List.of()))
                .containsExactly("not_valid", "without_triggers", "kept", "unexpected");
    }

    @Test
    void changed_are_those_that_drift_or_that_the_server_does_not_vouch_for() {
        assertThat(names(Which.CHANGED, List.of(), List.of()))
                .containsExactly("not_valid", "without_triggers", "unexpected");
        assertThat(names(Which.NONE, List.of(), List.of())).isEmpty();
    }

    @Test
    void globs_name_a_table_or_a_key_and_excluding_wins() {
        assertThat(names(Which.ALL, List.of("shop.bill"), List.of())).hasSize(4);
        assertThat(names(Which.ALL, List.of("shop.bill.kep?"), List.of())).containsExactly("kept");
        assertThat(names(Which.ALL, List.of("shop.*"), List.of("*.*pected", "shop.bill.not_valid")))
                .containsExactly("without_triggers", "kept");
        assertThat(names(Which.ALL, List.of("bill"), List.of())).isEmpty();
    }

    private static List<String> names(Which which, List<String> include, List<String> exclude) {
        OrphanSettings settings = new OrphanSettings(
                which, Pace.FAST, Duration.ofMinutes(1), Duration.ofMinutes(1), 1, 0, include, exclude);
        return KeysToScan.of(LIVE, EXPECTED, settings).stream()
                .map(key -> key.key().name())
                .toList();
    }

    private static ForeignKey key(String name, Validation validation, boolean triggers) {
        ForeignKey.Reference parent = new ForeignKey.Reference(
                new QualifiedName("shop", "customer"),
                List.of("id"),
                ForeignKey.Match.SIMPLE,
                ForeignKey.Action.NO_ACTION,
                ForeignKey.Action.NO_ACTION,
                List.of(),
                false);
        return new ForeignKey(
                new QualifiedName("shop", "bill"),
                name,
                List.of(name),
                parent,
                Deferrability.NOT_DEFERRABLE,
                validation,
                triggers,
                Optional.empty());
    }
}
