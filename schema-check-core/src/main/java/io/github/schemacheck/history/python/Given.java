package io.github.schemacheck.history.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks through a whole file for what is given by a name. */
final class Given {
    private final List<Line> lines;
    private final Function<String, Optional<Value>> top;

    Given(List<Line> lines, Function<String, Optional<Value>> top) {
        this.lines = lines;
        this.top = top;
    }

    Optional<Value> text(String name) {
        Set<Value> values = new LinkedHashSet<>();
        for (Line line : lines) {
            List<Token> tokens = line.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (isNamed(tokens.get(i), name)) {
                    values.add(behind(tokens, i, name));
                }
            }
        }
        return values.stream()
                .reduce((first, second) -> second instanceof Value.Unknown
                        ? second
                        : first instanceof Value.Unknown
                                ? first
                                : new Value.Unknown(name + " is given in two ways", 1));
    }

    private static boolean isNamed(Token token, String name) {
        return (token.isName() || token.kind() == Token.Kind.TEXT)
                && token.text().equals(name);
    }

    private Value behind(List<Token> tokens, int at, String name) {
        int line = tokens.get(at).line();
        boolean value = at + 1 < tokens.size()
                && (tokens.get(at).isName()
                        ? tokens.get(at + 1).is("=")
                        : tokens.get(at + 1).is(":"));
        if (!value) {
            return new Value.Unknown(name + " is not followed by a value", line);
        }
        Value given = new Expression(each -> constant(each, name)).value(until(tokens, at + 2), line);
        if (given instanceof Value.Text || given instanceof Value.Nothing || given instanceof Value.Unknown) {
            return given;
        }
        return new Value.Unknown(name + " is not a literal", line);
    }

    private static List<Token> until(List<Token> tokens, int from) {
        List<Token> passed = new ArrayList<>();
        int brackets = 0;
        for (Token token : tokens.subList(from, tokens.size())) {
            brackets += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (brackets < 0 || (brackets == 0 && (token.is(",") || token.is(";")))) {
                break;
            }
            passed.add(token);
        }
        return passed;
    }

    /** A name of the top of the file, if nothing else in the file could give that name another meaning. */
    private Optional<Value> constant(String name, String given) {
        int others = 0;
        for (Line line : lines) {
            List<Token> tokens = line.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                boolean top = i == 0 && line.indent() == 0;
                boolean use = i > 1 && tokens.get(i - 1).is("=") && isNamed(tokens.get(i - 2), given);
                others += tokens.get(i).isName(name) && !top && !use ? 1 : 0;
            }
        }
        return others == 0
                ? top.apply(name)
                : Optional.of(new Value.Unknown(name + " may stand for several things", 1));
    }
}
