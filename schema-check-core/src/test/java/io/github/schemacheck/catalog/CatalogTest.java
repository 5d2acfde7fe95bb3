package io.github.schemacheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.CompositeType;
import io.github.schemacheck.schema.Domain;
import io.github.schemacheck.schema.EnumType;
import io.github.schemacheck.schema.EventTrigger;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Policy;
import io.github.schemacheck.schema.RangeType;
import io.github.schemacheck.schema.Routine;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Sequence;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.Trigger;
import io.github.schemacheck.schema.View;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {
    static Stream<CatalogFixture> everywhere() {
        return CatalogFixture.everywhere();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void types(CatalogFixture fixture) {
        assertThat(fixture.only(EnumType.class).labels()).containsExactly("sad", "so so", "happy");
        Domain domain = fixture.only(Domain.class);
        assertThat(domain.type()).hasToString("character varying(13) COLLATE pg_catalog.\"C\"");
        assertThat(domain.nullable()).isFalse();
        assertThat(domain.defaultExpression()).contains("'none'::character varying");
        assertThat(domain.checks()).extracting(Domain.DomainCheck::name).containsExactly("isbn_digits", "isbn_long");
        assertThat(fixture.only(CompositeType.class).attributes())
                .hasToString("[street text COLLATE pg_catalog.\"C\", \"House No\" integer, tags text[]]");
        RangeType range = fixture.only(RangeType.class);
        assertThat(range.multirange()).hasToString("shop.many_hours");
        assertThat(range.operatorClass()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void tables(CatalogFixture fixture) {
        Table customer = fixture.table("shop", "customer");
        assertThat(customer.settings().options()).containsExactly("fillfactor=70", "toast.autovacuum_enabled=off");
        assertThat(customer.settings().replicaIdentity()).isEqualTo("FULL");
        assertThat(fixture.table("shop", "note").rowSecurity()).isEqualTo(new Table.RowSecurity(true, true));
        assertThat(fixture.table("shop", "child").inherits()).hasToString("[shop.parent]");
        Table event = fixture.table("shop", "event");
        assertThat(event.kind()).isEqualTo(Table.Kind.PARTITIONED);
        assertThat(event.partitioning().key()).contains("RANGE (at, lower(kind))");
        Table partition = fixture.table("shop", "event_2020");
        assertThat(partition.partitioning().parent()).contains(event.name());
        assertThat(partition.partitioning().bounds())
                .contains("FOR VALUES FROM ('2020-01-01', MINVALUE) TO ('2021-01-01', MINVALUE)");
        assertThat(partition.inherits()).isEmpty();
        assertThat(fixture.table("shop", "remote").kind()).isEqualTo(Table.Kind.FOREIGN);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void columns(CatalogFixture fixture) {
        Map<String, Column> columns = fixture.columns("shop", "customer");
        assertThat(columns).hasSize(12).doesNotContainKey("gone");
        assertThat(columns.get("id").value())
                .hasToString("GENERATED ALWAYS AS IDENTITY (AS bigint START 100 INCREMENT 2 MINVALUE 1"
                        + " MAXVALUE 9223372036854775807 CACHE 1 NO CYCLE)");
        assertThat(columns.get("number").position()).isEqualTo(2);
        assertThat(columns.get("number").value()).hasToString("DEFAULT nextval('shop.customer_number_seq'::regclass)");
        assertThat(columns.get("name").nullable()).isFalse();
        assertThat(columns.get("name").storage()).isEqualTo(new Column.Storage("EXTERNAL", "", 500, List.of()));
        assertThat(columns.get("email").type()).hasToString("character varying(200) COLLATE pg_catalog.\"C\"");
        assertThat(columns.get("email").storage())
                .isEqualTo(new Column.Storage("", "pglz", -1, List.of("n_distinct=-0.5")));
        assertThat(columns.get("isbns").type()).hasToString("shop.isbn[]");
        assertThat(columns.get("born").value()).hasToString("DEFAULT '2020-02-01'::date");
        assertThat(columns.get("upper_name").value()).hasToString("GENERATED ALWAYS AS (upper(name)) STORED");
        assertThat(fixture.columns("Mixed Case", "Order"))
                .containsKey("a_name_that_is_exactly_sixty_three_bytes_long_and_not_one_longe");
        assertThat(fixture.columns("shop", "child").get("id").inheritedFrom())
                .contains(ObjectId.column(fixture.table("shop", "parent").name(), "id"));
        assertThat(fixture.columns("shop", "event_rest").get("at").inheritedFrom())
                .contains(ObjectId.column(fixture.table("shop", "event").name(), "at"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void constraints(CatalogFixture fixture) {
        CheckConstraint inherited = fixture.find(CheckConstraint.class, "shop.child.parent_check");
        assertThat(inherited.inheritedFrom()).hasToString("Optional[check constraint shop.parent.parent_check]");
        assertThat(fixture.find(CheckConstraint.class, "shop.customer.never").noInherit())
                .isTrue();
        ForeignKey order = fixture.find(ForeignKey.class, "\"Mixed Case\".\"Order\".\"Order FK\"");
        assertThat(order.columns()).containsExactly("customer id");
        assertThat(order.references().onDelete()).isEqualTo(ForeignKey.Action.SET_NULL);
        assertThat(order.triggersEnabled()).isTrue();
        ForeignKey note = fixture.find(ForeignKey.class, "shop.note.note_customer_fkey");
        assertThat(note.triggersEnabled()).isFalse();
        assertThat(note.references().match()).isEqualTo(ForeignKey.Match.FULL);
        assertThat(note.validation().clause()).isEqualTo(" NOT VALID");
        assertThat(fixture.all(ForeignKey.class).map(key -> key.id().path()))
                .filteredOn(path -> path.contains("event_day"))
                .as("one for each referencing table, none for each referenced partition")
                .containsExactlyInAnyOrder(
                        "shop.event.event_day", "shop.event_2020.event_day", "shop.event_rest.event_day");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void indexes(CatalogFixture fixture) {
        Index lookup = fixture.find(Index.class, "shop.customer_lookup");
        assertThat(lookup.definition().keys())
                .hasToString("[name text_pattern_ops DESC NULLS LAST, email COLLATE pg_catalog.\"POSIX\","
                        + " (lower(name)), ((price + (1)::numeric)) NULLS FIRST]");
        assertThat(lookup.definition().include()).containsExactly("born");
        assertThat(lookup.definition().predicate()).contains("(price > (10)::numeric)");
        assertThat(fixture.find(Index.class, "shop.customer_data").definition().keys())
                .hasToString("[data ext.gist_hstore_ops (siglen=32)]");
        assertThat(fixture.find(Index.class, "shop.broken").state())
                .isEqualTo(new Index.State(false, false, false, false));
        assertThat(fixture.find(Index.class, "shop.event_rest_id_idx").parentObject())
                .hasToString("Optional[index shop.event_id]");
        assertThat(fixture.find(Index.class, "\"Mixed Case\".\"Order PK\"").parentObject())
                .hasToString("Optional[primary key \"Mixed Case\".\"Order\".\"Order PK\"]");
        assertThat(fixture.find(Index.class, "shop.sums_feeling").table()).hasToString("shop.sums");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_is_computed(CatalogFixture fixture) {
        assertThat(fixture.all(Routine.class).map(routine -> routine.id().path()))
                .as("without the constructors of the range type")
                .containsExactlyInAnyOrder(
                        "shop.add(integer, integer)",
                        "shop.add(text, text)",
                        "shop.clear(integer)",
                        "shop.on_ddl()",
                        "shop.total(integer)",
                        "shop.touch()");
        assertThat(fixture.find(Routine.class, "shop.total(integer)").definition())
                .startsWith("CREATE AGGREGATE shop.total(integer) (SFUNC = int4pl, STYPE = integer")
                .contains("INITCOND = '0'");
        View view = fixture.only(View.class);
        assertThat(view.columns()).containsExactly("id bigint", "\"Name\" text");
        assertThat(view.options()).containsExactly("check_option=local", "security_barrier=true");
        assertThat(fixture.find(Trigger.class, "shop.customer.touched").firing())
                .isEqualTo(Trigger.Firing.DISABLED);
        assertThat(fixture.find(Trigger.class, "shop.event_2020.noted").inheritedFrom())
                .hasToString("Optional[trigger shop.event.noted]");
        Policy policy = fixture.only(Policy.class);
        assertThat(policy.permissive()).isFalse();
        assertThat(policy.roles()).containsExactly("public");
        assertThat(policy.withCheck()).contains("(customer > 2)");
        assertThat(fixture.only(EventTrigger.class).tags()).containsExactly("ALTER TABLE", "DROP TABLE");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void sequences_and_comments(CatalogFixture fixture) {
        Map<String, Sequence> sequences = fixture.all(Sequence.class)
                .collect(Collectors.toMap(sequence -> sequence.name().name(), Function.identity()));
        assertThat(sequences).containsOnlyKeys("ticket", "customer_number_seq");
        assertThat(sequences.get("ticket").options())
                .hasToString("AS integer START 10 INCREMENT 5 MINVALUE -3 MAXVALUE 1000 CACHE 7 CYCLE");
        assertThat(sequences.get("customer_number_seq").ownedBy()).hasToString("Optional[column shop.customer.number]");
        ObjectId customer = fixture.table("shop", "customer").id();
        assertThat(fixture.all(Comment.class).filter(comment -> comment.target().equals(customer)))
                .extracting(Comment::text)
                .containsExactly("tab\there, newline\nthere, back\\slash, \\N, carriage\rreturn,"
                        + " quote ' and \"Zürich\" 🐘");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_belongs_to_an_extension_is_left_out(CatalogFixture fixture) {
        assertThat(fixture.reading().schema().objects().values())
                .filteredOn(object -> object.id().name().schema().equals("ext"))
                .isEmpty();
        assertThat(fixture.all(SchemaObject.class)
                        .map(object -> object.id().name().schema()))
                .doesNotContain("pg_catalog", "information_schema", "pg_toast");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_is_not_compared_is_counted(CatalogFixture fixture) {
        assertThat(fixture.reading().notCompared())
                .containsExactly(
                        "1 operator",
                        "1 cast",
                        "1 foreign data wrapper",
                        "1 foreign server",
                        "1 user mapping",
                        "1 foreign table by its server and options");
    }
}
