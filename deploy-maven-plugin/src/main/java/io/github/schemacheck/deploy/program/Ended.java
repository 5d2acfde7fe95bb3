package io.github.schemacheck.deploy.program;

/**
 * How a program ended.
 *
 * @param status 0 where all went well
 * @param said to its standard output
 * @param complained to its standard error
 */
public record Ended(long status, String said, String complained) {
    private static final int TOLD = 2000;

    /** @return the end of what a program wrote, where the reason stands; short enough for an error */
    public static String end(String written) {
        String all = written.strip();
        return all.substring(Math.max(0, all.length() - TOLD));
    }
}
