package io.github.schemacheck.history.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that have others inside: what they set is known of classes alone. */
final class Blocks {
    private final Scope scope;
    private final Reading reading;

    Blocks(Scope scope, Reading reading) {
        this.scope = scope;
        this.reading = reading;
    }

    void read(Statement.Compound block, boolean decorated) {
        switch (block.keyword()) {
            case "def" -> function(block);
            case "class" -> type(block, decorated);
            default -> perhaps(block);
        }
    }

    private void function(Statement.Compound block) {
        List<Token> rest = block.rest();
        rest.stream()
                .limit(1)
                .forEach(name ->
                        reading.bind(name.text(), new Value.Unknown("it is a function", name.line()), name.line()));
        reading.mentioned(rest.subList(Math.min(1, rest.size()), rest.size()));
        scope.later(tokens(block.body()));
    }

    private void type(Statement.Compound block, boolean decorated) {
        List<Token> rest = block.rest();
        if (rest.isEmpty()) {
            return;
        }
        List<Token> head = rest.subList(1, rest.size());
        reading.mentioned(head);
        int bracket = 0;
        while (bracket < head.size() && !head.get(bracket).is("(")) {
            bracket++;
        }
        List<Value> bases = new ArrayList<>();
        if (bracket + 2 < head.size()) {
            Pieces.of(Pieces.inside(head.subList(bracket, head.size())), ",").stream()
                    .filter(piece -> !piece.isEmpty())
                    .forEach(piece -> bases.add(reading.value(piece, block.line())));
        }
        Scope body = scope.inner();
        new Reading(body, Optional.empty()).all(block.body());
        Value value = decorated
                ? new Value.Unknown("a decorator may change it", block.line())
                : new Value.Type(bases, body.names(), body.others(), block.line());
        reading.bind(rest.get(0).text(), value, block.line());
    }

    private void perhaps(Statement.Compound block) {
        List<Token> rest = block.rest();
        switch (block.keyword()) {
            case "for" -> reading.unknown(before(rest, "in"), "a loop sets it");
            case "with", "except" -> reading.unknown(after(rest, "as"), "it is set by \"as\"");
            case "case" -> reading.unknown(rest, "a pattern may set it");
            default -> {}
        }
        reading.mentioned(rest);
        new Reading(scope, Optional.of(block.keyword())).all(block.body());
    }

    private static List<Token> before(List<Token> tokens, String word) {
        return tokens.stream().takeWhile(token -> !token.isName(word)).toList();
    }

    private static List<Token> after(List<Token> tokens, String word) {
        return tokens.stream().dropWhile(token -> !token.isName(word)).skip(1).toList();
    }

    static List<Token> tokens(List<Statement> statements) {
        List<Token> tokens = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof Statement.Simple simple) {
                tokens.addAll(simple.tokens());
            } else if (statement instanceof Statement.Compound compound) {
                tokens.addAll(compound.header());
                tokens.addAll(tokens(compound.body()));
            }
        }
        return tokens;
    }
}
