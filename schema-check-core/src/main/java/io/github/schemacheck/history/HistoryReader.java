package io.github.schemacheck.history;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Finds one tool's histories from both sides: its files in the project, its tables in the database. */
interface HistoryReader {
    /**
     * @return one for each folder of migrations, with the table that is its own, and one for each table that no folder
     *     belongs to; empty where the tool is not in use
     */
    List<ToolHistory> read(LiveTables live, ProjectFiles project) throws SQLException, IOException;
}
