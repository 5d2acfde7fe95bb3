package io.github.schemacheck.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.report.html.ReleaseTime.ImageSteps;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleasesPageTest {
    private final ReleasesPage page = ReleasesPage.of(SampleReleases.all());
    private final ReleaseTrend production = page.targets().get(0);

    @Test
    void each_target_has_its_own_trend() {
        assertThat(page.targets())
                .map(ReleaseTrend::target)
                .containsExactly(SampleReleases.PRODUCTION, SampleReleases.STAGING);
        assertThat(production.said())
                .isEqualTo(
                        "The last release took 51.0 s. That is 15.0 s less than the median of the 2 before it that had"
                                + " the same steps.");
        assertThat(page.targets().get(1).said())
                .isEqualTo(
                        "The last release took 72.0 s. None before it had the same steps, so there is no trend yet.");
    }

    @Test
    void each_step_is_compared_with_all_that_had_it() {
        assertThat(production.rows())
                .contains(
                        new ReleaseTrend.Row("ask Railway", "1.0 s", "1.0 s", "0.0 s", ""),
                        new ReleaseTrend.Row("prepare the image", "31.0 s", "46.0 s", "−15.0 s", "5 of 7 cached"),
                        new ReleaseTrend.Row("smoke", "0.5 s", "0.5 s", "0.0 s", ""));
        assertThat(page.targets().get(1).rows()).contains(new ReleaseTrend.Row("migrate", "2.0 s", "", "", ""));
    }

    @Test
    void all_times_stand_in_a_table_too() {
        assertThat(production.all()).map(ReleaseTrend.All::took).containsExactly("51.0 s", "1.3 s", "61.0 s", "71.0 s");
        assertThat(production.all().get(1).cells()).containsExactly("0.9 s", "", "", "", "", "", "0.4 s");
        assertThat(production.all().get(2).cells()).contains("41.0 s, 3 of 7 cached", "0.5 s, 7 of 7 cached");
    }

    @Test
    void the_longest_release_fills_the_picture_and_cached_steps_are_empty_squares() {
        List<ReleaseBars.Row> rows = production.bars().rows();
        assertThat(rows.get(3).end())
                .isGreaterThan(rows.get(2).end())
                .isLessThan(production.bars().width() - 50);
        assertThat(rows.get(0).image().squares())
                .map(ReleaseSquares.Square::state)
                .startsWith("cached", "cached", "cached", "cached", "cached", "run", "run")
                .hasSize(14);
        assertThat(rows.get(1).image().squares()).isEmpty();
        assertThat(rows.get(0).bars())
                .filteredOn(bar -> bar.tone().equals("image"))
                .hasSize(2);
        ReleaseTime many = SampleReleases.release("x", 20, 1, new ImageSteps(200, 100));
        ReleaseBars wide = ReleaseBars.of(List.of(many));
        assertThat(wide.rows().get(0).image().labels()).hasSize(2).allSatisfy(label -> assertThat(label.end())
                .isLessThanOrEqualTo(wide.width()));
    }

    @Test
    void releases_without_time_or_steps_are_drawn_too() {
        assertThat(HtmlReport.of(List.of())).contains("<h1>Release times</h1>");
        assertThat(HtmlReport.of(List.of(new ReleaseTime("x", "some day", List.of()))))
                .contains("some day", "The last release took 0.0 s.");
    }

    @Test
    void the_page_escapes_all_and_has_no_id_twice() {
        String text = SampleReleases.page();
        assertThat(text).contains("&lt;b&gt;shop").doesNotContain("<b>shop");
        assertThat(text.split(" id=\"releases-target-1\"", -1)).hasSize(2);
    }
}
