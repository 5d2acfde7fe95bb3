package io.github.schemacheck.history.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the names at the top of a Python file stand for, read without Python. It never guesses: what a condition, a
 * function or a call decides is {@link Value.Unknown}, and so is every name of a text that is no Python.
 */
public final class PythonFile {
    private static final Set<String> WORDS = Set.of("pass", "return", "None");

    private final Map<String, Value> names;
    private final Optional<Value> others;
    private final List<Line> lines;

    private PythonFile(Map<String, Value> names, Optional<Value> others, List<Line> lines) {
        this.names = Map.copyOf(names);
        this.others = others;
        this.lines = List.copyOf(lines);
    }

    /** @throws IOException where the file cannot be read at all */
    public static PythonFile read(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    /** @param bytes in the encoding that they say themselves, else UTF-8 */
    public static PythonFile of(byte[] bytes) {
        try {
            List<Line> lines = Tokenizer.lines(SourceText.of(bytes));
            List<Statement> statements = Statements.of(lines);
            Scope scope = new Scope(Optional.empty(), global(lines));
            new Reading(scope, Optional.empty()).all(statements);
            scope.finish();
            return new PythonFile(scope.names(), scope.others(), lines);
        } catch (NotPython e) {
            return new PythonFile(Map.of(), Optional.of(e.value()), List.of());
        }
    }

    /** @return what the name stands for once the file is loaded; empty where the file does not set it */
    public Optional<Value> value(String name) {
        return Optional.ofNullable(names.get(name)).or(() -> others);
    }

    /** @return what the file itself sets, by name; an import of everything of a module may set more */
    public Map<String, Value> assigned() {
        return names;
    }

    /**
     * The one text that the file gives by this name anywhere, inside functions too: as an argument, in a dictionary, in
     * an assignment.
     *
     * @return empty where the name is not in the file; unknown where it is given in two ways or by no literal
     */
    public Optional<Value> given(String name) {
        Optional<Value> broken = others.filter(each -> lines.isEmpty());
        return broken.or(() -> new Given(lines, this::value).text(name));
    }

    /** @return whether any name in the file is such a one, wherever it stands */
    public boolean mentions(Pattern name) {
        return lines.stream()
                .flatMap(line -> line.tokens().stream())
                .anyMatch(token -> token.isName() && name.matcher(token.text()).matches());
    }

    /**
     * @return the names in the body of a function at the top of the file, Python's own words left out; empty where the
     *     file has no such function, or two
     */
    public Optional<Set<String>> namesIn(String function) {
        List<Statement.Compound> found = Statements.of(lines).stream()
                .filter(Statement.Compound.class::isInstance)
                .map(Statement.Compound.class::cast)
                .filter(block -> block.keyword().equals("def")
                        && block.rest().stream()
                                .findFirst()
                                .filter(name -> name.isName(function))
                                .isPresent())
                .toList();
        return found.size() == 1
                ? Optional.of(Blocks.tokens(found.get(0).body()).stream()
                        .filter(token -> token.isName() && !WORDS.contains(token.text()))
                        .map(Token::text)
                        .collect(Collectors.toSet()))
                : Optional.empty();
    }

    private static Set<String> global(List<Line> lines) {
        Set<String> names = new HashSet<>();
        for (Line line : lines) {
            for (List<Token> piece : Pieces.of(line.tokens(), ";")) {
                boolean global = false;
                for (Token token : piece) {
                    // Behind a colon, too: "def f(): global x".
                    global |= token.isName("global");
                    if (global && token.isName()) {
                        names.add(token.text());
                    }
                }
            }
        }
        return names;
    }
}
