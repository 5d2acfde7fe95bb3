package io.github.schemacheck.history.python;

import java.util.ArrayList;
import java.util.List;

/** Tokens, looked at outside of their brackets. */
final class Pieces {
    private Pieces() {}

    /** @return what stands between the separators; one more than there are of them */
    static List<List<Token>> of(List<Token> tokens, String separator) {
        List<List<Token>> pieces = new ArrayList<>();
        int from = 0;
        int brackets = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            brackets += token.opens() ? 1 : token.closes() ? -1 : 0;
            if (brackets == 0 && token.is(separator)) {
                pieces.add(tokens.subList(from, i));
                from = i + 1;
            }
        }
        pieces.add(tokens.subList(from, tokens.size()));
        return pieces;
    }

    /** @return what stands between commas; one may stand behind the last of them */
    static List<List<Token>> ofList(List<Token> tokens) {
        List<List<Token>> pieces = of(tokens, ",");
        int last = pieces.size() - 1;
        return pieces.get(last).isEmpty() ? pieces.subList(0, last) : pieces;
    }

    /** @return those that stand in no bracket, the outermost brackets themselves included */
    static List<Token> outermost(List<Token> tokens) {
        List<Token> outermost = new ArrayList<>();
        int brackets = 0;
        for (Token token : tokens) {
            brackets -= token.closes() ? 1 : 0;
            if (brackets == 0) {
                outermost.add(token);
            }
            brackets += token.opens() ? 1 : 0;
        }
        return outermost;
    }

    /** @return whether the first bracket encloses all the rest */
    static boolean enclosed(List<Token> tokens) {
        return tokens.size() > 1 && tokens.get(0).opens() && outermost(tokens).size() == 2;
    }

    static List<Token> inside(List<Token> enclosed) {
        return enclosed.subList(1, enclosed.size() - 1);
    }
}
