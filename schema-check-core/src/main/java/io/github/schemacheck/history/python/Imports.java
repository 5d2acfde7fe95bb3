package io.github.schemacheck.history.python;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an import statement makes known: local name → the full name of what it stands for. */
final class Imports {
    private Imports() {}

    /** @return with the key {@code *} where everything of a module is taken */
    static Map<String, String> of(List<Token> statement) {
        Map<String, String> names = new LinkedHashMap<>();
        int from = 1;
        String module = "";
        if (statement.get(0).isName("from")) {
            while (from < statement.size() && !statement.get(from).isName("import")) {
                from++;
            }
            module = dotted(statement.subList(1, from++));
            module += module.endsWith(".") ? "" : ".";
        }
        List<Token> rest = statement.subList(Math.min(from, statement.size()), statement.size());
        for (List<Token> piece : Pieces.of(Pieces.enclosed(rest) ? Pieces.inside(rest) : rest, ",")) {
            name(piece, module, names);
        }
        return names;
    }

    private static void name(List<Token> piece, String module, Map<String, String> names) {
        int size = piece.size();
        if (size == 0) {
            return;
        }
        if (size > 2 && piece.get(size - 2).isName("as")) {
            names.put(piece.get(size - 1).text(), module + dotted(piece.subList(0, size - 2)));
        } else {
            // "import a.b" makes "a" known alone.
            names.put(piece.get(0).text(), module + piece.get(0).text());
        }
    }

    private static String dotted(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(Collectors.joining());
    }
}
