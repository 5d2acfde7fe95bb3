package io.github.schemacheck.history.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of a file or of a class body, and what they stand for at the moment. */
final class Scope {
    /** Larger ones are no revisions; they only make work. */
    private static final int LARGEST = 50_000;

    private final Map<String, Value> names = new LinkedHashMap<>();
    private final Optional<Scope> outer;
    /** Names that a function says it sets. */
    private final Set<String> global;

    private final List<Token> functions = new ArrayList<>();
    private Optional<Value> others = Optional.empty();

    Scope(Optional<Scope> outer, Set<String> global) {
        this.outer = outer;
        this.global = Set.copyOf(global);
    }

    Scope inner() {
        return new Scope(Optional.of(this), global);
    }

    Map<String, Value> names() {
        return names;
    }

    /** @return what a name is that is not among {@link #names()}; empty where it is not set at all */
    Optional<Value> others() {
        return others;
    }

    Optional<Value> find(String name) {
        return Optional.ofNullable(names.get(name)).or(() -> others).or(() -> outer.flatMap(scope -> scope.find(name)));
    }

    void bind(String name, Value value, int line) {
        if (global.contains(name)) {
            names.put(name, new Value.Unknown("a function may set it", line));
        } else if (isLarge(value)) {
            names.put(name, new Value.Unknown("it is very large", line));
        } else {
            names.put(name, value);
        }
    }

    private static boolean isLarge(Value value) {
        List<Value> all = value.everything(LARGEST);
        long text = all.stream()
                .mapToLong(each -> each instanceof Value.Text t ? t.text().length() : 0)
                .sum();
        return all.size() >= LARGEST || text > LARGEST;
    }

    /** From here on no name is what it was, nor is one known not to be set. */
    void forget(String reason, int line) {
        Value unknown = new Value.Unknown(reason, line);
        names.replaceAll((name, value) -> unknown);
        others = Optional.of(unknown);
    }

    /** Something that is not followed was done with the name: what it stands for may have changed in place. */
    void touched(String name, int line) {
        Optional<Value> value = find(name);
        Set<Value> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        value.ifPresent(each -> changed.addAll(changeable(each)));
        if (!changed.isEmpty()) {
            spoil(changed, new Value.Unknown("it may be changed in place", line));
        }
    }

    /** Bodies of functions: nobody knows when they run. */
    void later(List<Token> body) {
        outer.ifPresentOrElse(scope -> scope.later(body), () -> functions.addAll(body));
    }

    void finish() {
        functions.stream().filter(Token::isName).forEach(token -> touched(token.text(), token.line()));
    }

    private void spoil(Set<Value> changed, Value.Unknown instead) {
        names.replaceAll((name, value) -> spoiled(value, changed, instead));
        outer.ifPresent(scope -> scope.spoil(changed, instead));
    }

    private static Value spoiled(Value value, Set<Value> changed, Value.Unknown instead) {
        if (changeable(value).stream().noneMatch(changed::contains)) {
            return value;
        }
        if (value instanceof Value.Type type && !changed.contains(type)) {
            Map<String, Value> attributes = new LinkedHashMap<>(type.attributes());
            attributes.replaceAll((name, each) -> spoiled(each, changed, instead));
            return new Value.Type(type.bases(), attributes, type.others(), type.line());
        }
        return instead;
    }

    private static List<Value> changeable(Value value) {
        List<Value> found = new ArrayList<>(value.everything(LARGEST));
        found.removeIf(each -> !each.changeable());
        return found;
    }
}
