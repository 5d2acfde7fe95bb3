package io.github.schemacheck.deploy.image.dockerfile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The instructions, with the flags that each may have in the Dockerfile frontend of 2026. */
public enum Keyword {
    ADD("chown chmod link keep-git-dir checksum unpack exclude"),
    ARG(""),
    CMD(""),
    COPY("chown chmod from link exclude parents"),
    ENTRYPOINT(""),
    ENV(""),
    EXPOSE(""),
    FROM("platform"),
    HEALTHCHECK("interval timeout start-period start-interval retries"),
    LABEL(""),
    MAINTAINER(""),
    ONBUILD(""),
    RUN("mount network security device"),
    SHELL(""),
    STOPSIGNAL(""),
    USER(""),
    VOLUME(""),
    WORKDIR("");

    private static final Set<String> REPEATABLE = Set.of("mount", "exclude", "device");
    private static final Set<String> SWITCHES = Set.of("link", "keep-git-dir", "unpack", "parents");

    private final String flags;

    /** @param flags separated by spaces */
    Keyword(String flags) {
        this.flags = flags;
    }

    static Optional<Keyword> of(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> each.name().equals(upper)).findFirst();
    }

    boolean allows(String flag) {
        return flags().contains(flag);
    }

    Set<String> flags() {
        return flags.isEmpty() ? Set.of() : Set.of(flags.split(" ", -1));
    }

    static boolean mayRepeat(String flag) {
        return REPEATABLE.contains(flag);
    }

    /** Whether the flag may stand without a value. */
    static boolean isSwitch(String flag) {
        return SWITCHES.contains(flag);
    }

    boolean takesHeredocs() {
        return this == ADD || this == COPY || this == RUN;
    }
}
