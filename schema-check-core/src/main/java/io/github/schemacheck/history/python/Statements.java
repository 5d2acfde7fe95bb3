package io.github.schemacheck.history.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Logical lines, put into each other by their indentation. */
final class Statements {
    private static final Set<String> COMPOUND =
            Set.of("if", "elif", "else", "for", "while", "try", "except", "finally", "with", "def", "class", "async");
    /** As many as Python's own tokenizer allows. */
    private static final int DEEPEST = 100;

    private final List<Line> lines;
    private int at;
    private int depth;

    private Statements(List<Line> lines) {
        this.lines = lines;
    }

    static List<Statement> of(List<Line> lines) {
        return new Statements(lines).block(0);
    }

    private List<Statement> block(int indent) {
        if (++depth > DEEPEST) {
            throw error("blocks are nested too deeply");
        }
        List<Statement> statements = new ArrayList<>();
        while (at < lines.size() && lines.get(at).indent() >= indent) {
            if (lines.get(at).indent() > indent) {
                throw error("it is indented unexpectedly");
            }
            line(statements, lines.get(at).tokens());
        }
        depth--;
        return statements;
    }

    private void line(List<Statement> statements, List<Token> tokens) {
        int indent = lines.get(at).indent();
        boolean deeper = at + 1 < lines.size() && lines.get(at + 1).indent() > indent;
        Token first = tokens.get(0);
        boolean compound = first.isName() && (COMPOUND.contains(first.text()) || isCase(tokens));
        if (!deeper && !compound) {
            at++;
            statements.addAll(simple(tokens));
            return;
        }
        int colon = colon(tokens);
        List<Token> inline = tokens.subList(colon + 1, tokens.size());
        if (deeper != inline.isEmpty()) {
            throw error("it is indented unexpectedly");
        }
        at++;
        List<Statement> body = deeper ? block(lines.get(at).indent()) : simple(inline);
        statements.add(new Statement.Compound(tokens.subList(0, colon), body));
    }

    /** Not a word of its own for Python: {@code case: int = 1} sets a variable. */
    private static boolean isCase(List<Token> tokens) {
        return tokens.get(0).isName("case")
                && !Pieces.of(tokens, ":").get(0).equals(tokens)
                && !tokens.get(1).is(":");
    }

    private static List<Statement> simple(List<Token> tokens) {
        return Pieces.of(tokens, ";").stream()
                .filter(piece -> !piece.isEmpty())
                .<Statement>map(Statement.Simple::new)
                .toList();
    }

    /** The one that ends the header; each lambda in it has one of its own. */
    private int colon(List<Token> tokens) {
        int brackets = 0;
        int lambdas = 0;
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            brackets += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (brackets == 0 && token.isName("lambda")) {
                lambdas++;
            } else if (brackets == 0 && token.is(":") && lambdas-- == 0) {
                return i;
            }
        }
        throw error("a colon is missing");
    }

    private NotPython error(String reason) {
        return new NotPython(
                reason,
                lines.get(Math.min(at, lines.size() - 1)).tokens().get(0).line());
    }
}
