package io.github.schemacheck.history;

import java.util.Locale;

/**
 * Where one migration stands: a file of the project, a row of the version table, or both. A tool with a status of its
 * own adds it here, and where it is wrong a check.
 */
public sealed interface MigrationStatus {
    /** @return as people say it: {@code V3__add_isbn.sql}, or version and description where there is no file */
    String name();

    /** @return what can stand behind a number of them: {@code 3 out of order} */
    default String word() {
        String words = getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", " $1");
        return words.toLowerCase(Locale.ROOT);
    }

    /** The tool would run it next, if nothing stops it. */
    sealed interface Waiting extends MigrationStatus {}

    /** File and row agree. */
    record Applied(String name) implements MigrationStatus {}

    /** A file without a row: the next migrate runs it. */
    record Pending(String name) implements Waiting {}

    /** The file was changed after it was applied: the checksums differ. */
    record Edited(String name) implements MigrationStatus {}

    /** A row without a file, below or at the newest file. */
    record Vanished(String name) implements MigrationStatus {}

    /** A row without a file, above the newest file: the database is ahead of this code. */
    record Future(String name) implements MigrationStatus {}

    /** The row says that it failed half-way. */
    record Failed(String name) implements Waiting {}

    /** A file that is older than the newest applied one and was never run. */
    record OutOfOrder(String name) implements Waiting {}

    /** At or below the baseline: never run here, taken as done. */
    record BelowBaseline(String name) implements MigrationStatus {}

    /** A repeatable migration that was changed since it ran: the next migrate runs it again. */
    record Outdated(String name) implements Waiting {}

    /** The file has the version and the text of what was applied, and another description. */
    record Renamed(String name) implements MigrationStatus {}

    /** The file differs from what was applied in its line ends alone. */
    record LineEndsDiffer(String name) implements MigrationStatus {}

    /** Recorded as applied by somebody's word; the tool ran nothing of it. */
    record MarkedApplied(String name) implements MigrationStatus {}

    /** Rolled back by somebody's word, and not run again since: the next migrate runs it. */
    record RolledBack(String name) implements Waiting {}

    /** Started, not finished, and its tool still holds its lock. */
    record Running(String name) implements Waiting {}

    /** A migration of the project without anything to run. */
    record WithoutScript(String name) implements Waiting {}

    /** Whether it ran cannot be told from what is understood. */
    record Unclear(String name, String why) implements MigrationStatus {}

    /** A squash stands for it: it does not run any more, whether it ran or not. */
    record Replaced(String name) implements MigrationStatus {}

    /** A squash of which all parts ran; nobody recorded it yet. */
    record AppliedInParts(String name) implements MigrationStatus {}

    /** A squash of which some parts ran: the others run by themselves. */
    record Split(String name) implements MigrationStatus {}

    /** A row of an app whose files are not in this project, as those of a library are. */
    record FilesElsewhere(String name) implements MigrationStatus {}

    /**
     * Recorded under another path, and so it would run again.
     *
     * @param from the path that its row has
     */
    record Moved(String name, String from) implements Waiting {}

    /** Recorded without being run: what it asks for first was not so. */
    record PassedOver(String name) implements MigrationStatus {}

    /** Not meant for this database or this deployment, and so never run here. */
    record LeftOut(String name, String why) implements MigrationStatus {}

    /** It ran, and runs again with every migrate. */
    record RunsEachTime(String name) implements Waiting {}
}
