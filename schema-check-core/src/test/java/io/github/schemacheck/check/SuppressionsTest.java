package io.github.schemacheck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Finding EXTRA = finding("column-extra", "column public.orders.legacy_id");
    private static final Finding MISSING = finding("table-missing", "table public.\"Book Shelf\"");

    private static Finding finding(String check, String object) {
        return new Finding(check, Severity.ERROR, object, "it is", "because", "SELECT 1;", Certainty.READ);
    }

    private static Suppressions.Applied apply(String text) {
        return Suppressions.parse(text, "s.txt").apply(List.of(EXTRA, MISSING), TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "column-extra public.orders.legacy_* because old",
                "column-extra column public.orders.legacy_id because old",
                "column-extra * until 2026-11-21 because old",
                "column-*   public.orders.*   until 2027-01-31   because old",
            })
    void a_finding_that_is_covered_is_accepted_with_its_reason(String line) {
        Suppressions.Applied applied = apply("# mine\n\n" + line);
        assertThat(applied.kept()).containsExactly(MISSING);
        assertThat(applied.suppressed()).containsExactly(new Suppressed(EXTRA, "old"));
    }

    @Test
    void an_accepted_finding_is_a_line_as_the_page_shows_it() {
        String line = "column-extra public.orders.legacy_* until 2027-03-31 because the old importer still writes them";
        assertThat(apply(line).suppressed())
                .containsExactly(new Suppressed(EXTRA, "the old importer still writes them"));
    }

    @Test
    void an_object_may_have_spaces() {
        assertThat(apply("table-missing public.\"Book Shelf\" because x").kept())
                .containsExactly(EXTRA);
    }

    @Test
    void letters_that_mean_something_in_other_patterns_mean_themselves() {
        assertThat(apply("column-extra public.orders.legacy.id because x").suppressed())
                .isEmpty();
        assertThat(apply("column-extra public.orders.legacy\\Q\\E because x").suppressed())
                .isEmpty();
    }

    @Test
    void an_expired_suppression_covers_nothing_and_says_so() {
        Suppressions.Applied applied = apply("column-extra * until 2026-11-20 because old");
        assertThat(applied.suppressed()).isEmpty();
        assertThat(applied.kept().stream().map(Finding::toString))
                .contains("warning suppression-expired suppression s.txt:1: expired on 2026-11-20: old");
    }

    @Test
    void an_unused_suppression_says_so() {
        assertThat(apply("\ncolumn-extra public.nothing because old").kept().stream()
                        .map(Finding::toString))
                .contains(
                        "info suppression-unused suppression s.txt:2: covers no finding: column-extra public.nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "column-extra because; not a suppression",
                "column-extra public.t; not a suppression",
                "column-extra public.t because; the reason is missing",
                "column-extra public.t until tomorrow because x; \"tomorrow\" is not a day",
            })
    void a_line_that_cannot_be_read_is_named_by_its_number(String line, String said) {
        assertThatThrownBy(() -> Suppressions.parse("# first\n" + line, "s.txt"))
                .hasMessageContaining("s.txt, line 2")
                .hasMessageContaining(said)
                .hasMessageContaining("What to do");
    }
}
