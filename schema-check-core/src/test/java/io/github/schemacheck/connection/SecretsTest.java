package io.github.schemacheck.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    postgresql://app:ab@db:5432/shop               | postgresql://app:***@db:5432/shop
                    postgresql://:ab@db/shop                       | postgresql://:***@db/shop
                    jdbc:postgresql://db/shop?user=a&password=ab&x | jdbc:postgresql://db/shop?user=a&password=***&x
                    PGPASSWORD=ab is set                           | PGPASSWORD=*** is set
                    {user=app, password=ab}                        | {user=app, password=***}
                    "password": "ab"                               | "password": "***"
                    ALTER ROLE app PASSWORD "ab"                   | ALTER ROLE app PASSWORD "***"
                    """)
    void a_short_one_is_masked_where_it_stands_as_a_password(String text, String masked) {
        assertThat(Secrets.of(List.of("ab")).mask(text)).isEqualTo(masked);
    }

    @Test
    void a_short_one_leaves_other_words_alone() {
        String text = "table tab is absent; password=abc is another; password authentication failed";
        assertThat(Secrets.of(List.of("ab")).mask(text)).isEqualTo(text);
    }

    @Test
    void a_short_one_is_masked_as_a_URL_writes_it_too() {
        assertThat(Secrets.of(List.of("a@")).mask("postgresql://app:a%40@db/shop password=a@"))
                .isEqualTo("postgresql://app:***@db/shop password=***");
    }

    @Test
    void a_long_one_is_masked_wherever_it_is() {
        assertThat(Secrets.of(List.of("o'geheim")).mask("o'geheim, 'o''geheim', o%27geheim"))
                .isEqualTo("***, '***', ***");
    }

    @Test
    void no_password_masks_nothing() {
        assertThat(Secrets.of(List.of("")).mask("password=")).isEqualTo("password=");
    }
}
