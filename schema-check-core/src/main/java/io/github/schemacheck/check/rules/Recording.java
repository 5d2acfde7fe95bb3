package io.github.schemacheck.check.rules;

import io.github.schemacheck.history.Tool;

/** How a tool is told that migrations ran which it knows nothing of. */
final class Recording {
    private Recording() {}

    static String of(Tool tool) {
        return "-- Is it the right database? Were the rows lost, for example by a restore of some tables?\n"
                + "-- Find out which migrations live already has, and record them:\n"
                + switch (tool) {
                    case FLYWAY, PRISMA -> "mvn deploy:reconcile-history";
                    case ALEMBIC -> "alembic stamp <the newest of them>";
                    case LIQUIBASE -> "liquibase changelog-sync-to-tag --tag=<the newest of them>";
                    case RAILS, DBMATE, KNEX, SEQUELIZE, NODE_PG_MIGRATE -> "INSERT INTO <the table> …";
                    case DJANGO -> "python manage.py migrate --fake <app> <the newest of them>";
                };
    }
}
