package io.github.schemacheck.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Looks at the arguments of all processes that builds start, as everybody on a machine may; what holds the password is
 * kept until a build is verified. Of Maven's own only the user's command line is told, which is the user's.
 */
public final class ProcessWatch {
    private static final String STARTED = "it.processWatch";
    private static final String SEEN = "it.processWatch.seen";
    private static final long PAUSE = 300;
    private static final List<String> MAVEN = List.of("plexus-classworlds", "/bin/mvn");

    private ProcessWatch() {}

    /** Once for all builds: each has classes of its own, only the JVM's are one. */
    public static void start() {
        if (System.getProperties().putIfAbsent(STARTED, "yes") == null) {
            Thread watch = new Thread(ProcessWatch::watch, "process-watch");
            watch.setDaemon(true);
            watch.start();
        }
    }

    static void verify() {
        Properties properties = System.getProperties();
        if (properties.getProperty(STARTED) == null) {
            throw new AssertionError("nobody looked at the arguments of processes");
        }
        String seen = properties.getProperty(SEEN);
        if (seen != null) {
            throw new AssertionError("the password stands in the arguments of a process: " + seen);
        }
    }

    private static void watch() {
        try {
            while (true) {
                ProcessHandle.current().descendants().forEach(ProcessWatch::look);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look(ProcessHandle process) {
        String arguments = arguments(process.pid());
        if (holdsSecret(arguments)) {
            System.setProperty(SEEN, arguments);
        }
    }

    static boolean holdsSecret(String arguments) {
        return arguments.contains(LiveDatabase.PASSWORD) && MAVEN.stream().noneMatch(arguments::contains);
    }

    /** Java's own look at a process cuts long arguments off. */
    static String arguments(long process) {
        try {
            byte[] all = Files.readAllBytes(Path.of("/proc/" + process + "/cmdline"));
            return new String(all, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }
}
