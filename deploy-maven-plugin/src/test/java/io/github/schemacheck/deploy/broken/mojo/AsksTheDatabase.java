package io.github.schemacheck.deploy.broken.mojo;

import java.sql.Connection;
import java.sql.SQLException;

/** Breaks: goals are thin. */
interface AsksTheDatabase {
    void ask(Connection connection) throws SQLException;
}
