package io.github.schemacheck.history.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows the statements of one scope from top to bottom, as far as that can be done without running them. */
final class Reading {
    private static final Set<String> REACH_EVERYTHING =
            Set.of("globals", "locals", "vars", "exec", "eval", "setattr", "delattr");
    private static final Set<String> CHANGED_IN_PLACE =
            Set.of("+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**=");

    private final Scope scope;
    private final Optional<String> condition;
    private final Expression expression;

    /** @param condition the statement around, if it may run or not */
    Reading(Scope scope, Optional<String> condition) {
        this.scope = scope;
        this.condition = condition;
        expression = new Expression(scope::find);
    }

    void all(List<Statement> statements) {
        boolean decorated = false;
        for (Statement statement : statements) {
            if (statement instanceof Statement.Compound compound) {
                new Blocks(scope, this).read(compound, decorated);
            } else if (statement instanceof Statement.Simple simple) {
                simple(simple.tokens());
            }
            decorated = statement instanceof Statement.Simple simple
                    && simple.tokens().get(0).is("@");
        }
    }

    Value value(List<Token> tokens, int line) {
        return expression.value(tokens, line);
    }

    void bind(String name, Value value, int line) {
        scope.bind(
                name,
                condition
                        .<Value>map(word -> new Value.Unknown("it is set below \"" + word + "\"", line))
                        .orElse(value),
                line);
    }

    private void simple(List<Token> tokens) {
        Token first = tokens.get(0);
        Assigned assigned = Assigned.of(tokens);
        if (first.isName("import") || first.isName("from")) {
            imports(tokens);
        } else if (first.isName("del")) {
            unknown(tokens.subList(1, tokens.size()), "it is deleted");
        } else if (!assigned.targets().isEmpty()) {
            assign(assigned, first.line());
        } else {
            change(tokens);
        }
    }

    private void imports(List<Token> tokens) {
        int line = tokens.get(0).line();
        Imports.of(tokens).forEach((name, full) -> {
            if (name.equals("*")) {
                scope.forget("everything of " + full.replaceAll("\\.\\*$", "") + " is imported", line);
            } else {
                bind(name, new Value.Reference(full, line), line);
            }
        });
    }

    private void assign(Assigned assigned, int line) {
        Value value = value(assigned.value(), line);
        boolean followed = value.everything(Integer.MAX_VALUE).stream()
                .noneMatch(each -> each instanceof Value.Call || each instanceof Value.Unknown);
        if (!followed) {
            mentioned(assigned.value());
        }
        assigned.targets().forEach(target -> assign(target, value, line));
    }

    private void assign(List<Token> target, Value value, int line) {
        if (target.size() == 1 && target.get(0).isName()) {
            bind(target.get(0).text(), value, line);
            return;
        }
        List<List<Token>> pieces = Pieces.ofList(target);
        boolean brackets = Pieces.enclosed(target);
        boolean several = Pieces.of(target, ",").size() > 1;
        if (brackets
                && target.get(0).is("(")
                && Pieces.of(Pieces.inside(target), ",").size() == 1) {
            assign(Pieces.inside(target), value, line);
        } else if (brackets || several) {
            unpack(brackets ? Pieces.ofList(Pieces.inside(target)) : pieces, value, line);
        } else {
            unknown(target, "it is set in a way that is not followed");
        }
    }

    private void unpack(List<List<Token>> targets, Value value, int line) {
        boolean fits = value instanceof Value.Items items
                && items.kind() != Value.Items.Kind.SET
                && items.members().size() == targets.size()
                && targets.stream()
                        .noneMatch(target -> target.isEmpty() || target.get(0).is("*"));
        for (int i = 0; i < targets.size(); i++) {
            if (fits) {
                assign(targets.get(i), ((Value.Items) value).members().get(i), line);
            } else {
                unknown(targets.get(i), "it is set in a way that is not followed");
            }
        }
    }

    /** Names by themselves are set; of names with more behind them, something inside is. */
    void unknown(List<Token> target, String reason) {
        for (List<Token> piece : Pieces.of(target, ",")) {
            boolean inside = piece.stream().anyMatch(token -> token.is(".") || token.is("["));
            piece.stream()
                    .filter(token -> token.isName() && !inside)
                    .forEach(token -> bind(token.text(), new Value.Unknown(reason, token.line()), token.line()));
        }
        mentioned(target);
    }

    private void change(List<Token> tokens) {
        Token first = tokens.get(0);
        Optional<Value> sum = inPlace(tokens);
        mentioned(tokens);
        sum.ifPresent(value -> bind(first.text(), value, first.line()));
    }

    private Optional<Value> inPlace(List<Token> tokens) {
        Token first = tokens.get(0);
        if (tokens.size() < 3
                || !first.isName()
                || tokens.get(1).kind() != Token.Kind.OPERATOR
                || !CHANGED_IN_PLACE.contains(tokens.get(1).text())) {
            return Optional.empty();
        }
        Value unset = new Value.Unknown("it is not set before it is changed", first.line());
        Value old = scope.find(first.text()).orElse(unset);
        Value added = value(tokens.subList(2, tokens.size()), first.line());
        return Optional.of(
                tokens.get(1).is("+=")
                        ? Expression.sum(old, added, first.line())
                        : new Value.Unknown("it is changed by " + tokens.get(1).text(), first.line()));
    }

    /** Whatever is done with these names is not followed. */
    void mentioned(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean attribute = i > 0 && tokens.get(i - 1).is(".");
            if (!token.isName() || attribute) {
                continue;
            }
            boolean called = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
            if (called && REACH_EVERYTHING.contains(token.text())) {
                scope.forget("\"" + token.text() + "\" may set it", token.line());
            } else if (i + 1 < tokens.size() && tokens.get(i + 1).is(":=")) {
                bind(token.text(), new Value.Unknown("it is set inside an expression", token.line()), token.line());
            } else {
                scope.touched(token.text(), token.line());
            }
        }
    }
}
