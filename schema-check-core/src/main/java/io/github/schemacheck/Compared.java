package io.github.schemacheck;

import io.github.schemacheck.rehearsal.ExpectedSchema;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.function.Predicate;

/** The two sides of the comparison: what the filter lets through, and what can be compared at this stage. */
record Compared(Schema expected, Schema live) {
    static Compared of(ReviewSettings settings, ExpectedSchema expected, Schema live) {
        boolean before = settings.stage() == Stage.BEFORE;
        Predicate<SchemaObject> counts = o -> settings.filter().test(o) && !(before && changing(expected, o));
        return new Compared(expected.at(settings.stage() == Stage.AFTER).only(counts), live.only(counts));
    }

    /** What a pending repeatable migration will replace was made by a file that is gone: it cannot be compared now. */
    private static boolean changing(ExpectedSchema expected, SchemaObject object) {
        return expected.changing().contains(object.id())
                || object.parent().filter(expected.changing()::contains).isPresent();
    }
}
