package io.github.schemacheck.history.python;

import io.github.schemacheck.history.python.Value.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Literals, their sums, names, and calls by name; nothing else is told. */
final class Expression {
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "in", "is", "if", "else", "for", "async", "lambda", "await", "yield", "from");
    private static final Map<String, Value> WRITTEN = Map.of(
            "None", new Value.Nothing(),
            "True", new Value.Constant("True"),
            "False", new Value.Constant("False"));

    private final Function<String, Optional<Value>> names;

    /** @param names what a name stands for; empty where nothing in the file sets it */
    Expression(Function<String, Optional<Value>> names) {
        this.names = names;
    }

    /** @param line where it stands, for a value that has no tokens */
    Value value(List<Token> tokens, int line) {
        if (tokens.isEmpty()) {
            return new Value.Unknown("a value is missing", line);
        }
        int here = tokens.get(0).line();
        List<Token> outermost = Pieces.outermost(tokens);
        Optional<Token> word = outermost.stream()
                .filter(token -> (token.isName() && WORDS.contains(token.text())) || token.is(":="))
                .findFirst();
        if (word.isPresent()) {
            return new Value.Unknown("\"" + word.get().text() + "\" needs Python to run", here);
        }
        if (outermost.stream().anyMatch(token -> token.is(","))) {
            return members(Items.Kind.TUPLE, tokens);
        }
        return Pieces.of(tokens, "+").stream()
                .map(piece -> operand(piece, here))
                .reduce((left, right) -> sum(left, right, here))
                .orElseThrow();
    }

    static Value sum(Value left, Value right, int line) {
        if (left instanceof Value.Text a && right instanceof Value.Text b) {
            return new Value.Text(a.text() + b.text());
        }
        boolean lists = left instanceof Items a
                && right instanceof Items b
                && a.kind() == b.kind()
                && a.kind() != Items.Kind.SET;
        if (!lists) {
            return left instanceof Value.Unknown || !(right instanceof Value.Unknown)
                    ? new Value.Unknown("a sum of other things than literals", line)
                    : right;
        }
        List<Value> all = new ArrayList<>(((Items) left).members());
        all.addAll(((Items) right).members());
        return new Items(((Items) left).kind(), all);
    }

    private Value operand(List<Token> tokens, int line) {
        if (tokens.isEmpty()) {
            return new Value.Unknown("a sign before a value", line);
        }
        Token first = tokens.get(0);
        if (Pieces.enclosed(tokens)) {
            return enclosed(tokens);
        }
        if (tokens.stream().allMatch(token -> token.kind() == Token.Kind.TEXT)) {
            return new Value.Text(tokens.stream().map(Token::text).collect(Collectors.joining()));
        }
        if (first.isName()) {
            return named(tokens);
        }
        if (tokens.size() == 1 && first.kind() == Token.Kind.NUMBER) {
            return new Value.Constant(first.text());
        }
        Optional<Token> opaque =
                tokens.stream().filter(t -> t.kind() == Token.Kind.OPAQUE).findFirst();
        return new Value.Unknown(opaque.map(Token::text).orElse("an expression that is no literal"), line);
    }

    private Value enclosed(List<Token> tokens) {
        List<Token> inside = Pieces.inside(tokens);
        Token bracket = tokens.get(0);
        if (bracket.is("(") && !inside.isEmpty()) {
            return value(inside, bracket.line());
        }
        if (bracket.is("{") && (inside.isEmpty() || isMapping(inside))) {
            return mapping(inside, bracket.line());
        }
        Items.Kind kind = bracket.is("(") ? Items.Kind.TUPLE : bracket.is("[") ? Items.Kind.LIST : Items.Kind.SET;
        return inside.isEmpty() ? new Items(kind, List.of()) : members(kind, inside);
    }

    private Value members(Items.Kind kind, List<Token> tokens) {
        List<Value> members = new ArrayList<>();
        for (List<Token> piece : Pieces.ofList(tokens)) {
            int line = tokens.get(0).line();
            boolean loop = Pieces.outermost(piece).stream().anyMatch(token -> token.isName("for"));
            if (loop
                    || (!piece.isEmpty()
                            && (piece.get(0).is("*") || piece.get(0).is("**")))) {
                return new Value.Unknown(loop ? "a comprehension" : "members taken from elsewhere", line);
            }
            members.add(value(piece, line));
        }
        return new Items(kind, members);
    }

    private static boolean isMapping(List<Token> inside) {
        return inside.get(0).is("**")
                || Pieces.outermost(inside).stream().anyMatch(token -> token.is(":") || token.isName("lambda"));
    }

    private Value mapping(List<Token> inside, int line) {
        List<Map.Entry<Value, Value>> entries = new ArrayList<>();
        for (List<Token> piece : Pieces.ofList(inside)) {
            List<List<Token>> pair = Pieces.of(piece, ":");
            boolean loop = Pieces.outermost(piece).stream().anyMatch(token -> token.isName("for"));
            if (pair.size() != 2 || loop) {
                return new Value.Unknown("a dictionary that is not written out", line);
            }
            entries.add(Map.entry(value(pair.get(0), line), value(pair.get(1), line)));
        }
        return new Value.Mapping(entries);
    }

    /** A name with dots, and a call of it at most. */
    private Value named(List<Token> tokens) {
        Token first = tokens.get(0);
        int dotted = 1;
        while (dotted + 1 < tokens.size()
                && tokens.get(dotted).is(".")
                && tokens.get(dotted + 1).isName()) {
            dotted += 2;
        }
        List<Token> rest = tokens.subList(dotted, tokens.size());
        Value value = Optional.ofNullable(WRITTEN.get(first.text()))
                .or(() -> names.apply(first.text()))
                .orElseGet(() -> new Value.Reference(first.text(), first.line()));
        if (dotted == 1 && rest.isEmpty()) {
            return value instanceof Value.Reference known ? new Value.Reference(known.name(), first.line()) : value;
        }
        boolean call = Pieces.enclosed(rest) && rest.get(0).is("(");
        if (!(value instanceof Value.Reference known) || (!rest.isEmpty() && !call)) {
            return value instanceof Value.Unknown
                    ? value
                    : new Value.Unknown("an expression that starts with " + first.text(), first.line());
        }
        String name = known.name()
                + tokens.subList(1, dotted).stream().map(Token::text).collect(Collectors.joining());
        return call ? call(name, Pieces.inside(rest), first.line()) : new Value.Reference(name, first.line());
    }

    private Value call(String function, List<Token> inside, int line) {
        List<Value> arguments = new ArrayList<>();
        for (List<Token> piece : Pieces.ofList(inside)) {
            boolean byName = Pieces.of(piece, "=").size() > 1;
            arguments.add(byName ? new Value.Unknown("an argument by name", line) : value(piece, line));
        }
        return new Value.Call(function, arguments, line);
    }
}
