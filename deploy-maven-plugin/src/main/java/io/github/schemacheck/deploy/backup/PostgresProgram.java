package io.github.schemacheck.deploy.backup;

import io.github.schemacheck.connection.Secrets;
import io.github.schemacheck.deploy.program.Ended;
import io.github.schemacheck.deploy.program.Patience;
import io.github.schemacheck.deploy.program.Program;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One run of a program of PostgreSQL.
 *
 * @param environment what its environment has besides ours; may hold a password
 * @param secrets taken out of what it says
 */
record PostgresProgram(List<String> words, Map<String, String> environment, Secrets secrets) {
    static final String LONGER = "raise deploy.backupTimeout.";

    /** @return what it printed */
    String run(Duration limit, Runnable meanwhile) {
        Program program = new Program(words, this::prepare, "");
        try {
            return said(program.name(), program.run(new Patience(limit, LONGER, meanwhile)), secrets);
        } catch (IOException e) {
            throw new ProblemException(program.name() + " cannot be run: " + e.getMessage(), "make it runnable.", e);
        }
    }

    private void prepare(Map<String, String> ours) {
        ours.keySet().removeIf(variable -> variable.startsWith("PG"));
        ours.putAll(environment);
        ours.put("LC_ALL", "C.UTF-8");
    }

    /** @throws ProblemException where it failed */
    static String said(String name, Ended ended, Secrets secrets) {
        if (ended.status() == 0) {
            return ended.said();
        }
        // An engine tells on the standard output why it cannot run a program.
        String complaint = Ended.end(secrets.mask(ended.complained() + ended.said()));
        String remedy = complaint.contains("permission denied")
                ? "let the role read all of the database (GRANT pg_read_all_data TO role), or take another role."
                : "see what it says; nothing was changed.";
        throw new ProblemException(name + " failed with status " + ended.status() + ": " + complaint, remedy);
    }
}
