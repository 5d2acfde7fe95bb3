package io.github.schemacheck.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** Why a key was not scanned, in words without row values: those of the server may quote some. */
final class WhyNot {
    private WhyNot() {}

    /** @param limit what ended the scan if it was the time: {@code the budget of the scan} */
    static String of(SQLException failure, String limit, Duration given) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return switch (state) {
            case "57014" -> limit + " is over (" + given.toSeconds()
                    + " s): raise it, or scan a replica, or leave the table out";
            case "42501" -> "the role may not read all rows: grant SELECT on both tables, and BYPASSRLS where policies"
                    + " hide rows";
            case "55P03" -> "a lock on one of its tables was not free within 2 s: try again";
            case "40001" -> "the replica cancelled the query in favour of recovery: try again, or scan the primary";
            case "42P01", "42703", "3F000" -> "a table or column of the key does not exist in live any more";
            case "42883", "42804", "42846" -> "the types of the two sides cannot be compared";
            case "08000", "08003", "08006", "57P01" -> "the connection was lost: run it again";
            default -> state.startsWith("22")
                    ? "a value of one side cannot be turned into the type of the other (SQLSTATE " + state + ")"
                    : "the server refused with SQLSTATE " + state;
        };
    }

    /** @return the size of the child in words, empty where it cannot be read */
    static String size(Connection connection, KeyToScan key) {
        try (ScanTransaction transaction = new ScanTransaction(connection, Duration.ofSeconds(5), List.of())) {
            TableSide side = TableSide.read(transaction.connection(), key.key().table());
            return "; its table has about " + side.rows() + " rows in " + side.pages() + " pages";
        } catch (SQLException e) {
            return "";
        }
    }
}
