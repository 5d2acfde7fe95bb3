package db.migration;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;

public class V2__Title extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
        // Newer versions of Flyway do not have this constructor any more.
        new JdbcTemplate(context.getConnection()).execute("alter table book add column title text");
    }
}
