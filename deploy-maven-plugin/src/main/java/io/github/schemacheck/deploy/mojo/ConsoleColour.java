package io.github.schemacheck.deploy.mojo;

import java.io.Console;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Whether to write colours: where Maven itself does. Its own answer is not in its API, and the class that holds it
 * differs between 3.8 and 4.
 */
record ConsoleColour(Properties userProperties, Map<String, String> environment) {
    private static final int CONSOLE_MAY_BE_NO_TERMINAL = 22;

    boolean isWanted(boolean terminal) {
        return switch (userProperties.getProperty("style.color", "auto")) {
            case "always", "yes", "force" -> true;
            case "never", "no", "none" -> false;
            default -> terminal
                    && !toFile()
                    && !environment.containsKey("NO_COLOR")
                    && !"dumb".equals(environment.get("TERM"));
        };
    }

    /** Since Java 22 there is a console where output is redirected too. */
    static boolean isTerminal() {
        return Optional.ofNullable(System.console())
                .filter(ConsoleColour::isTerminal)
                .isPresent();
    }

    private static boolean isTerminal(Console console) {
        if (Runtime.version().feature() < CONSOLE_MAY_BE_NO_TERMINAL) {
            return true;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Maven's own script passes its options on in this variable. */
    private boolean toFile() {
        return Arrays.stream(environment.getOrDefault("MAVEN_CMD_LINE_ARGS", "").split("\\s+"))
                .anyMatch(option -> option.equals("-l") || option.startsWith("--log-file"));
    }
}
