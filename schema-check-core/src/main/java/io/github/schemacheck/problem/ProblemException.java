package io.github.schemacheck.problem;

import org.jspecify.annotations.Nullable;

/**
 * The only exception that users see: what is wrong, and what to do now.
 *
 * <p>Neither text may hold a secret. The cause is for {@code -X} and must be free of secrets too.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String remedy;

    public ProblemException(String problem, String remedy) {
        this(problem, remedy, null);
    }

    public ProblemException(String problem, String remedy, @Nullable Throwable cause) {
        super(problem + "\n  What to do: " + remedy, cause);
        this.problem = problem;
        this.remedy = remedy;
    }

    public String problem() {
        return problem;
    }

    public String remedy() {
        return remedy;
    }

    /** @return the first line of the problem, and the remedy: what a server said below may quote values of rows */
    public String withoutValues() {
        return problem.lines().findFirst().orElse("") + "\n  What to do: " + remedy;
    }
}
