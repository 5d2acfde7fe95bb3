package io.github.schemacheck.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Namespace;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranspositionTest {
    private static final ObjectId BOOK = ObjectId.table(new QualifiedName("a", "book"));

    private final Transposition there = new Transposition("a", "Other one");

    @Test
    void only_what_stands_before_a_dot_and_is_the_whole_name_is_another() {
        assertThat(text("nextval('a.s'::regclass) + b.a.c + a.f(aa.x, x_a.y, \"a.b\".z, $a.q, (a.t).u)"))
                .isEqualTo(
                        "nextval('\"Other one\".s'::regclass) + b.a.c + \"Other one\".f(aa.x, x_a.y, \"a.b\".z, $a.q,"
                                + " (\"Other one\".t).u)");
        assertThat(text("a")).isEqualTo("a");
    }

    private String text(String text) {
        return ((Comment) there.of(new Comment(BOOK, text))).text();
    }

    @Test
    void a_schema_and_what_is_to_be_made_in_it_move_too() {
        assertThat(there.of(new Namespace("a"))).isEqualTo(new Namespace("Other one"));
        assertThat(there.of(new Namespace("b"))).isEqualTo(new Namespace("b"));
        DefaultPrivilege privilege = new DefaultPrivilege("r", "a", "tables", "public", List.of("SELECT"));
        assertThat(((DefaultPrivilege) there.of(privilege)).schema()).isEqualTo("Other one");
    }

    @Test
    void every_kind_of_object_comes_back_as_it_was_and_what_names_nothing_is_not_copied() {
        Transposition to = new Transposition("shop", "t 1");
        Transposition back = new Transposition("t 1", "shop");
        for (SchemaObject object : Samples.all()) {
            assertThat(back.of(to.of(object))).isEqualTo(object);
            assertThat(there.of(object)).isSameAs(object);
        }
    }
}
