package io.github.schemacheck.apply;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.schema.Identifier;
import java.nio.file.Path;

/**
 * What a repair left behind.
 *
 * @param saved the file that puts the old rows back
 * @param putBack the command that does it; holds no password
 */
public record Receipt(RepairPlan plan, Path saved, String putBack) {
    static Receipt of(RepairPlan plan, Path saved, DatabaseUrl live) {
        String user = live.user().map(name -> name + "@").orElse("");
        return new Receipt(
                plan,
                saved,
                "psql " + Identifier.literal("postgresql://" + user + live.address())
                        + " --no-psqlrc --set ON_ERROR_STOP=1 --file "
                        + Identifier.literal(saved.toAbsolutePath().toString()));
    }

    /** @return for people: what was done */
    public String what() {
        return "Repaired " + plan.history().table().name() + ": "
                + plan.repairs().size() + " repair(s), in one transaction.";
    }
}
