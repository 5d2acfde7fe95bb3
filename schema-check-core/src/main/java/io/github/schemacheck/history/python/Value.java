package io.github.schemacheck.history.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an expression is worth, as far as it can be told without running Python. */
public sealed interface Value {
    /** A string that is written out. */
    record Text(String text) implements Value {}

    /** {@code None}. */
    record Nothing() implements Value {}

    /** A number, {@code True} or {@code False}, as it is written. */
    record Constant(String text) implements Value {}

    /** A tuple, list or set; its members may be unknown. */
    record Items(Kind kind, List<Value> members) implements Value {
        public Items {
            members = List.copyOf(members);
        }

        /** How it is written. */
        public enum Kind {
            TUPLE,
            LIST,
            SET
        }
    }

    /** A dictionary; keys and values may be unknown. */
    record Mapping(List<Map.Entry<Value, Value>> entries) implements Value {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** @return the last value of the key; empty where there is none */
        public Optional<Value> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.getKey().equals(new Text(key)))
                    .<Value>map(Map.Entry::getValue)
                    .reduce((first, last) -> last);
        }
    }

    /**
     * A name that the file does not define itself.
     *
     * @param name with the module that it was imported from, where it was: {@code django.conf.settings.AUTH_USER_MODEL}
     */
    record Reference(String name, int line) implements Value {}

    /** @param arguments those given by position; what was given by name is not among them */
    record Call(String function, List<Value> arguments, int line) implements Value {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A class of the file.
     *
     * @param bases what it inherits from
     * @param attributes what its body sets
     * @param others what every other attribute is; empty where the body does not set any
     */
    record Type(List<Value> bases, Map<String, Value> attributes, Optional<Value> others, int line) implements Value {
        public Type {
            bases = List.copyOf(bases);
            attributes = Map.copyOf(attributes);
        }

        /** @return empty where the body does not set it; the bases may */
        public Optional<Value> attribute(String name) {
            return Optional.ofNullable(attributes.get(name)).or(() -> others);
        }
    }

    /**
     * Something that only Python could tell.
     *
     * @param reason as half a sentence
     * @param line from 1
     */
    record Unknown(String reason, int line) implements Value {}

    /** @return what is in it, itself first; the limit cuts it off, as lists of lists of lists can grow without end */
    default List<Value> everything(int limit) {
        List<Value> all = new ArrayList<>(List.of(this));
        for (int i = 0; i < all.size() && all.size() < limit; i++) {
            all.addAll(all.get(i).inside());
        }
        return all;
    }

    /** Two names may stand for it, and a change through one of them shows in the other. */
    default boolean changeable() {
        return !(this instanceof Text
                || this instanceof Nothing
                || this instanceof Constant
                || this instanceof Reference
                || this instanceof Unknown
                || (this instanceof Items items && items.kind() == Items.Kind.TUPLE));
    }

    private List<Value> inside() {
        if (this instanceof Items items) {
            return items.members();
        }
        if (this instanceof Mapping mapping) {
            return mapping.entries().stream().<Value>map(Map.Entry::getValue).toList();
        }
        if (this instanceof Call call) {
            return call.arguments();
        }
        return this instanceof Type type ? List.copyOf(type.attributes().values()) : List.of();
    }
}
