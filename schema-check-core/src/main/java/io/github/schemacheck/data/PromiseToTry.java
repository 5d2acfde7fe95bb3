package io.github.schemacheck.data;

import io.github.schemacheck.schema.Column;
import java.util.List;

/**
 * A promise and where it comes from.
 *
 * @param by the migration that asks for it; empty where live lacks it though the code expects it now
 * @param mendable whether migrations may change the rows before
 * @param columns that the table will have by then and does not have yet
 */
public record PromiseToTry(Promise promise, String by, boolean mendable, List<Column> columns) {
    public PromiseToTry {
        columns = List.copyOf(columns);
    }

    /** @return in the words of a list: {@code rows for column public.book.title of V3__titles.sql} */
    public String what() {
        return "rows for " + promise.id() + (by.isEmpty() ? "" : " of " + by);
    }

    PromiseToTry untried(String why) {
        return new PromiseToTry(new Promise.Untried(promise.id(), promise.table(), why), by, mendable, columns);
    }
}
