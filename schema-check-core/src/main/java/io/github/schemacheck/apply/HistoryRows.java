package io.github.schemacheck.apply;

import java.util.List;

/** How one tool's rows are written, in SQL as the tool itself would write them. */
interface HistoryRows {
    /** @return what makes the version table where there is none */
    List<String> create();

    /** @return what says that all up to a version ran by other means; empty where the tool cannot say so */
    List<String> baseline(String version);

    /** @param migration a file of the project that is not recorded as applied; half of it may be */
    List<String> markApplied(String migration);

    /** @param migration recorded, also as failed: its tool will run it */
    List<String> markNotApplied(String migration);

    /** @param migration recorded, with another text or another description than its file has now */
    List<String> correct(String migration);

    /** @param migration recorded, without a file */
    List<String> forget(String migration);
}
