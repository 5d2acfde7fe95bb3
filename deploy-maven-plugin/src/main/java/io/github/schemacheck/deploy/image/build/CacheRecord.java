package io.github.schemacheck.deploy.image.build;

/**
 * A part of an engine's build cache, as the engine tells of it.
 *
 * @param parent id of what it was built on; empty where on nothing
 * @param made by what: {@code mount / from exec /bin/sh -c …}, {@code fileop target}
 */
record CacheRecord(String id, String parent, String made, long bytes, boolean used) {
    private static final String EXEC = " from exec ";
    private static final String FILES = "fileop target";

    boolean isOfFiles() {
        return made.equals(FILES);
    }

    /** @return whether it is a layer of what was built, and not of a base image */
    boolean isOfInstruction() {
        return isOfFiles() || made.contains(EXEC);
    }

    /** @param command of a RUN instruction, without its flags */
    boolean ran(String command) {
        int exec = made.indexOf(EXEC);
        return exec >= 0 && made.substring(exec + EXEC.length()).equals("/bin/sh -c " + command);
    }
}
