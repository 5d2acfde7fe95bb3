package io.github.schemacheck.testing;

import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.ColumnValue;
import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.CompositeType;
import io.github.schemacheck.schema.DataType;
import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Deferrability;
import io.github.schemacheck.schema.Domain;
import io.github.schemacheck.schema.EnumType;
import io.github.schemacheck.schema.EventTrigger;
import io.github.schemacheck.schema.ExclusionConstraint;
import io.github.schemacheck.schema.ExtendedStatistics;
import io.github.schemacheck.schema.Extension;
import io.github.schemacheck.schema.ForeignKey;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.KeyColumns;
import io.github.schemacheck.schema.MaterializedView;
import io.github.schemacheck.schema.Namespace;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.schema.Persistence;
import io.github.schemacheck.schema.Policy;
import io.github.schemacheck.schema.PrimaryKey;
import io.github.schemacheck.schema.Publication;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.RangeType;
import io.github.schemacheck.schema.Routine;
import io.github.schemacheck.schema.Rule;
import io.github.schemacheck.schema.SchemaObject;
import io.github.schemacheck.schema.Sequence;
import io.github.schemacheck.schema.SequenceOptions;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.schema.Trigger;
import io.github.schemacheck.schema.UniqueConstraint;
import io.github.schemacheck.schema.Validation;
import io.github.schemacheck.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One object of every kind, for tests that need no server. */
public final class Samples {
    private static final QualifiedName BOOK = new QualifiedName("shop", "Book");
    private static final DataType TEXT = new DataType("text", Optional.empty());
    private static final KeyColumns KEY = new KeyColumns(List.of("Id"), List.of(), false);
    private static final Table.Settings SETTINGS = new Table.Settings(List.of(), "", "heap", "DEFAULT");
    private static final SequenceOptions COUNTED = new SequenceOptions("bigint", 1, 1, 1, 9_000_000, 1, false);

    private Samples() {}

    public static List<SchemaObject> all() {
        return Stream.concat(alone().stream(), ofTable().stream()).toList();
    }

    private static List<SchemaObject> alone() {
        return List.of(
                new Extension("hstore", "shop", "1.8"),
                new Namespace("shop"),
                new EnumType(named("mood"), List.of("sad", "happy")),
                domain(),
                new CompositeType(named("money"), List.of(new CompositeType.Attribute("amount", TEXT))),
                range(),
                new Sequence(named("counter"), COUNTED, Persistence.PERMANENT, Optional.empty()),
                table(),
                new EventTrigger("guard", "ddl_command_end", named("f"), Trigger.Firing.ORIGIN, List.of()),
                new Publication("feed", false, List.of(BOOK.toString()), List.of(), List.of("insert"), false),
                new Ownership(ObjectId.table(BOOK), "keeper"),
                new Grant(ObjectId.table(BOOK), "reader", List.of("SELECT")),
                new DefaultPrivilege("keeper", "shop", "tables", "reader", List.of("SELECT")),
                new Comment(ObjectId.table(BOOK), "What we sell"));
    }

    private static List<SchemaObject> ofTable() {
        return List.of(
                column("title", ColumnValue.None.NONE),
                column("price", new ColumnValue.Default("0")),
                column("number", new ColumnValue.Identity(false, COUNTED)),
                column("shout", new ColumnValue.Generated("upper(title)", false)),
                new PrimaryKey(BOOK, "book_pk", KEY, Deferrability.NOT_DEFERRABLE, Optional.empty()),
                new UniqueConstraint(BOOK, "book_uq", KEY, false, Deferrability.NOT_DEFERRABLE, Optional.empty()),
                new CheckConstraint(BOOK, "book_ck", "(price > 0)", Validation.VALIDATED, false, Optional.empty()),
                new ExclusionConstraint(BOOK, "book_ex", "EXCLUDE USING gist (span WITH &&)", Optional.empty()),
                foreignKey(),
                index(),
                new ExtendedStatistics(BOOK, named("st"), "CREATE STATISTICS shop.st ON a, b FROM shop.\"Book\"", -1),
                routine(),
                new View(named("cheap"), List.of("id integer"), " SELECT 1 AS id;", List.of()),
                new MaterializedView(named("top"), List.of("id integer"), " SELECT 1 AS id;", SETTINGS, true),
                new Rule(
                        BOOK,
                        "quiet",
                        "CREATE RULE quiet AS ON DELETE TO shop.\"Book\" DO INSTEAD NOTHING",
                        Trigger.Firing.ORIGIN),
                trigger(),
                new Policy(BOOK, "own", true, "ALL", List.of("public"), Optional.of("true"), Optional.empty()));
    }

    private static QualifiedName named(String name) {
        return new QualifiedName("shop", name);
    }

    private static Table table() {
        return new Table(
                BOOK,
                Table.Kind.ORDINARY,
                Persistence.PERMANENT,
                Table.Partitioning.NONE,
                List.of(),
                Table.RowSecurity.OFF,
                SETTINGS);
    }

    private static Domain domain() {
        List<Domain.DomainCheck> checks = List.of(new Domain.DomainCheck("short", "(length(VALUE) < 9)", true));
        return new Domain(named("code"), TEXT, true, Optional.of("'x'::text"), checks);
    }

    private static RangeType range() {
        return new RangeType(named("span"), TEXT, Optional.empty(), Optional.empty(), Optional.empty(), named("spans"));
    }

    private static Column column(String name, ColumnValue value) {
        return new Column(
                BOOK,
                name,
                1,
                TEXT,
                Optional.of(new Column.NotNull("book_nn", true, false)),
                value,
                Column.Storage.DEFAULT,
                Optional.empty());
    }

    private static ForeignKey foreignKey() {
        return new ForeignKey(
                BOOK,
                "book_fk",
                List.of("author"),
                new ForeignKey.Reference(
                        named("author"),
                        List.of("id"),
                        ForeignKey.Match.SIMPLE,
                        ForeignKey.Action.NO_ACTION,
                        ForeignKey.Action.CASCADE,
                        List.of(),
                        false),
                Deferrability.NOT_DEFERRABLE,
                Validation.VALIDATED,
                true,
                Optional.empty());
    }

    private static Index index() {
        Index.Key key = new Index.Key("title", Optional.empty(), Optional.empty(), false, false);
        Index.Definition definition =
                new Index.Definition(false, false, "btree", List.of(key), List.of(), Optional.empty(), List.of(), "");
        return new Index(BOOK, "book_title", definition, Index.State.USABLE, Optional.empty());
    }

    private static Routine routine() {
        String text =
                "CREATE OR REPLACE FUNCTION shop.f() RETURNS integer LANGUAGE sql AS $function$SELECT 1$function$";
        return new Routine(named("f"), "()", Routine.Kind.FUNCTION, text);
    }

    private static Trigger trigger() {
        String text = "CREATE TRIGGER stamp BEFORE UPDATE ON shop.\"Book\" FOR EACH ROW EXECUTE FUNCTION shop.t()";
        return new Trigger(BOOK, "stamp", text, Trigger.Firing.ORIGIN, Optional.empty());
    }
}
