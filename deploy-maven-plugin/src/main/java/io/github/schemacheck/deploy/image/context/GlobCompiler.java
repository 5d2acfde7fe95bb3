package io.github.schemacheck.deploy.image.context;

/**
 * From a glob to a regular expression of Go, with the engine's choice of what kind of comparison it is. Braces and bars
 * are not escaped because the engine does not either: they mean something in a pattern that has a wildcard.
 */
final class GlobCompiler {
    private static final String ESCAPED = ".+()$";

    enum Kind {
        EXACT,
        PREFIX,
        SUFFIX,
        REGEX
    }

    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private Kind kind = Kind.EXACT;
    private int at;

    GlobCompiler(String glob) {
        this.glob = glob;
    }

    Kind kind() {
        return kind;
    }

    String regex() {
        return regex.toString();
    }

    GlobCompiler compile() {
        while (at < glob.length()) {
            int start = at;
            char each = glob.charAt(at++);
            if (each == '*' && next('*')) {
                stars();
                kind = start == 0 ? Kind.SUFFIX : kind;
            } else {
                one(each);
            }
        }
        return this;
    }

    private boolean next(char wanted) {
        return at < glob.length() && glob.charAt(at) == wanted;
    }

    /** Two stars with or without a slash behind them are the same. */
    private void stars() {
        at++;
        if (next('/')) {
            at++;
        }
        if (at < glob.length()) {
            regex.append("(.*/)?");
            kind = Kind.REGEX;
        } else if (kind == Kind.EXACT) {
            kind = Kind.PREFIX;
        } else {
            regex.append(".*");
            kind = Kind.REGEX;
        }
    }

    private void one(char each) {
        switch (each) {
            case '*' -> wild("[^/]*");
            case '?' -> wild("[^/]");
            case '[', ']' -> wild("" + each);
            case '\\' -> escaped();
            default -> regex.append(ESCAPED.indexOf(each) >= 0 ? "\\" : "").append(each);
        }
    }

    private void wild(String meaning) {
        regex.append(meaning);
        kind = Kind.REGEX;
    }

    /** A backslash at the very end meets the dollar that the engine puts behind, and takes its meaning away. */
    private void escaped() {
        wild(at < glob.length() ? "\\" + glob.charAt(at++) : "\\$(?s:.*)");
    }
}
