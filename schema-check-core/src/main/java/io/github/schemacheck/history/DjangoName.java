package io.github.schemacheck.history;

/**
 * A migration as Django names it.
 *
 * @param name of its file; {@code __first__} and {@code __latest__} stand for those of the app
 */
public record DjangoName(String app, String name) implements Comparable<DjangoName> {
    /** Of dependencies alone. */
    static final String FIRST = "__first__";

    static final String LATEST = "__latest__";

    boolean isPlaceholder() {
        return name.equals(FIRST) || name.equals(LATEST);
    }

    @Override
    public int compareTo(DjangoName other) {
        int byApp = app.compareTo(other.app);
        return byApp != 0 ? byApp : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return app + "." + name;
    }
}
