package io.github.schemacheck.deploy.program;

/** Work in a thread of its own, for which nobody waits at the end. */
public final class Beside {
    private Beside() {}

    /** @param name of the thread; it sees the classes that the one who starts it sees, as a pool's would not */
    public static void start(String name, Runnable work) {
        thread(name, work).start();
    }

    /** @return not begun */
    public static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
