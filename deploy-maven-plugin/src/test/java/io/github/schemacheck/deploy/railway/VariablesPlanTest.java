package io.github.schemacheck.deploy.railway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesPlanTest {
    @Test
    void values_are_never_in_a_line() {
        VariablesPlan plan = VariablesPlan.of(
                Map.of("NEW", "geheim", "CHANGED", "geheim2", "SAME", "geheim3", "REF", "${{postgres.DATABASE_URL}}"),
                Map.of("CHANGED", "geheim4", "SAME", "geheim3", "ONLY_THERE", "geheim5"));
        assertThat(plan.lines())
                .containsExactly(
                        "~ CHANGED (hidden) -> (hidden)",
                        "+ NEW (hidden)",
                        "+ REF ${{postgres.DATABASE_URL}}",
                        "  ONLY_THERE is not in the file, and stays");
        assertThat(plan.changed()).containsOnlyKeys("CHANGED", "NEW", "REF");
        assertThat(plan).asString().doesNotContain("geheim");
        // Only half a reference: the other half may be a password.
        assertThat(VariablesPlan.shown("postgresql://app:geheim@${{postgres.HOST}}"))
                .isEqualTo("(hidden)");
    }

    @Test
    void a_file_is_read_as_people_write_it() {
        assertThat(VariablesFile.parse(
                        List.of(
                                "# c",
                                "",
                                "A=1",
                                "export B = 'two words'",
                                "C=\"x # y\"",
                                "D=v # comment",
                                "E=",
                                "F=a=b"),
                        "f"))
                .isEqualTo(Map.of("A", "1", "B", "two words", "C", "x # y", "D", "v", "E", "", "F", "a=b"));
        assertThatThrownBy(() -> VariablesFile.parse(List.of("A=1", "geheim"), "production.env"))
                .hasMessageContaining("production.env, line 2 is no variable.")
                .hasMessageNotContaining("geheim");
    }
}
