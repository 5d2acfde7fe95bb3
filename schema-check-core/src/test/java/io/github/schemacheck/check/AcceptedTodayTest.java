package io.github.schemacheck.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptedTodayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate LATER = LocalDate.of(2027, 3, 31);
    private static final Finding EXTRA = finding("column-extra", "column public.\"Book Shelf\".old");
    private static final Finding MISSING = finding("table-missing", "table public.loan");

    private static Finding finding(String check, String object) {
        return new Finding(check, Severity.ERROR, object, "differs", "it matters", "", Certainty.READ);
    }

    @Test
    void what_stands_today_is_covered_and_what_comes_later_is_not() {
        List<String> lines = AcceptedToday.lines(List.of(MISSING, EXTRA), TODAY, LATER, "taken over as it was");
        assertThat(lines)
                .containsExactly(
                        "column-extra column public.\"Book Shelf\".old until 2027-03-31 because taken over as it was",
                        "table-missing table public.loan until 2027-03-31 because taken over as it was");
        Suppressions file = Suppressions.parse(String.join("\n", lines), "suppressions.txt");
        Finding later = finding("table-missing", "table public.book");
        assertThat(file.apply(List.of(MISSING, EXTRA, later), LATER).kept()).containsExactly(later);
        assertThat(file.apply(List.of(MISSING, EXTRA), LATER.plusDays(1)).kept())
                .contains(MISSING, EXTRA)
                .anyMatch(about -> about.check().equals("suppression-expired"));
        assertThat(file.apply(List.of(MISSING), TODAY).kept())
                .singleElement()
                .extracting(Finding::check)
                .isEqualTo("suppression-unused");
    }

    @Test
    void what_is_said_about_suppressions_is_never_accepted() {
        assertThat(AcceptedToday.lines(List.of(finding("suppression-expired", "suppression x:1")), TODAY, LATER, "x"))
                .isEmpty();
    }

    @Test
    void a_reason_and_a_day_to_come_are_asked_for() {
        assertThatThrownBy(() -> AcceptedToday.lines(List.of(EXTRA), TODAY, LATER, " "))
                .hasMessageContaining("only with a reason");
        assertThatThrownBy(() -> AcceptedToday.lines(List.of(EXTRA), TODAY, TODAY.minusDays(1), "x"))
                .hasMessageContaining("which is past");
        assertThatThrownBy(() ->
                        AcceptedToday.lines(List.of(finding("a", "table public.\"x because y")), TODAY, LATER, "x"))
                .hasMessageContaining("accept it by hand");
    }
}
