package io.github.schemacheck.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.testing.PropertyTests;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Passwords made of what URLs, SQL, JSON and shells trip over appear in no text. */
class HostilePasswordTest {
    private static final String NASTY = "@:/%?#&'\"\\ é+=;,[]{}$`!<>|~^*()ü\t日";

    private final Random random = new Random(PropertyTests.SEED);

    @Test
    void an_encoded_password_is_read_and_never_shown() {
        for (int i = 0; i < PropertyTests.count(2_000); i++) {
            String password = password();
            String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
            DatabaseUrl url = DatabaseUrl.parse("postgres://u:" + encoded + "@h:1/d", Map.of());
            assertThat(url.driverProperties()).containsEntry("password", password);
            SQLException driver = new SQLException("cannot use " + password, "08001", new SQLException(encoded));
            assertHidden(
                    password,
                    all(ConnectProblem.of(driver, url))
                            + all(ReadProblem.of(driver, url.secrets()))
                            + url
                            + url.jdbcUrl()
                            + url.address()
                            + url.secrets());
            assertHidden(encoded, all(ConnectProblem.of(driver, url)));
        }
    }

    @Test
    void an_unencoded_password_is_never_shown_whatever_it_does_to_the_url() {
        for (int i = 0; i < PropertyTests.count(5_000); i++) {
            String password = password();
            String text = "postgres://u:" + password + "@h:1/d";
            assertHidden(password, outcome(() -> DatabaseUrl.parse(text, Map.of())));
        }
    }

    @Test
    void the_example_of_the_issue_is_never_shown() {
        String password = "p@ss:w/rd%?#&'\"\\ é";
        assertHidden(password, outcome(() -> DatabaseUrl.parse("postgres://u:" + password + "@h/d", Map.of())));
    }

    private static String outcome(Supplier<DatabaseUrl> parsing) {
        try {
            DatabaseUrl url = parsing.get();
            return url + url.jdbcUrl() + url.user();
        } catch (ProblemException e) {
            return all(e);
        }
    }

    /** Each run of letters is the part that people would recognise. */
    private static void assertHidden(String password, String text) {
        assertThat(text)
                .as("-Dseed=%d", PropertyTests.SEED)
                .doesNotContain(password)
                .doesNotContain("Geheim");
    }

    private static String all(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = e; at != null; at = at.getCause()) {
            text.append(at).append(at.getMessage());
        }
        return text.toString();
    }

    private String password() {
        StringBuilder password = new StringBuilder("Geheim");
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            password.insert(random.nextInt(2) * password.length(), NASTY.charAt(random.nextInt(NASTY.length())));
        }
        return password.append(random.nextBoolean() ? "Geheim" : "").toString();
    }
}
