package io.github.schemacheck.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.testing.PropertyTests;
import io.github.schemacheck.testing.RandomSchemas;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotTest {
    private static final String SMALL =
            """
            schema-check-snapshot 1 postgresql 18
            schema public
            table public.book
              settings
            column public.book.title
              position 1
              type.name text
              notNull
            end
            """;

    @ParameterizedTest
    @EnumSource
    void every_kind_comes_back_as_it_was(ObjectKind kind) throws IOException {
        RandomSchemas random = new RandomSchemas(new Random(PropertyTests.SEED));
        for (int i = 0; i < PropertyTests.count(100); i++) {
            Schema schema = Schema.of(18, List.of(random.object(kind)));
            assertThat(Snapshot.read(new StringReader(text(schema))))
                    .as("-Dseed=%d\n%s", PropertyTests.SEED, text(schema))
                    .isEqualTo(schema);
        }
    }

    @Test
    void a_checkout_with_carriage_returns_reads_the_same() throws IOException {
        Schema schema = new RandomSchemas(new Random(PropertyTests.SEED)).schema(200);
        String windows = text(schema).replace("\n", "\r\n");
        assertThat(Snapshot.read(new StringReader(windows)))
                .as("-Dseed=%d", PropertyTests.SEED)
                .isEqualTo(schema);
    }

    @Test
    void equal_schemas_are_written_equally() throws IOException {
        Schema schema = new RandomSchemas(new Random(PropertyTests.SEED)).schema(200);
        Schema again = Schema.of(18, List.copyOf(schema.objects().values()));
        assertThat(text(again)).isEqualTo(text(schema));
    }

    @Test
    void what_is_usual_is_left_out() throws IOException {
        assertThat(text(Snapshot.read(new StringReader(SMALL)))).isEqualTo(SMALL);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    schema-check-snapshot 1, schema-check-snapshot 2, Line 1: the snapshot has format 2
                    schema-check-snapshot 1, shema, line 1: it has to begin with
                    '  position 1', '  position one', line 6:
                    '  position 1', '  size 1', 'line 6: "size" is not known'
                    '  type.name text', '  type.name.x text', line 7: a single value is expected
                    column public, colum public, line 5: Not a kind of object
                    schema public, schema public.x.y, line 2:
                    '  type.name text', '<<<<<<< HEAD', 'line 5: "type" is missing'
                    '  type.name text', '  type.name "text', line 7: not well-formed JSON
                    """)
    void damage_is_refused_with_its_line(String good, String bad, String problem) {
        String damaged = SMALL.replace(good, bad);
        assertThat(damaged).isNotEqualTo(SMALL);
        assertThatThrownBy(() -> Snapshot.read(new StringReader(damaged)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("What to do")
                .hasMessageContaining(problem);
    }

    @Test
    void a_file_that_was_cut_off_anywhere_is_refused() {
        for (int length = 0; length < SMALL.length() - 1; length++) {
            String cut = SMALL.substring(0, length);
            assertThatThrownBy(() -> Snapshot.read(new StringReader(cut)))
                    .as(cut)
                    .isInstanceOf(ProblemException.class);
        }
    }

    private static String text(Schema schema) throws IOException {
        StringBuilder text = new StringBuilder();
        Snapshot.write(schema, text);
        return text.toString();
    }
}
