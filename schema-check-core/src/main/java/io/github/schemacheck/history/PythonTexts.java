package io.github.schemacheck.history;

import io.github.schemacheck.history.python.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts of a Python file; what is no text is noted with its place. */
record PythonTexts(String file, List<NotUnderstood> notUnderstood) {
    /**
     * @param name what people of the file call the value
     * @return the one text, or those of a tuple, list or set; none for None or for a name that is not set; empty where
     *     that cannot be told
     */
    Optional<List<String>> of(String name, Optional<Value> value) {
        List<String> texts = new ArrayList<>();
        return value.isEmpty() || collect(name, value.get(), texts, true) ? Optional.of(texts) : Optional.empty();
    }

    private boolean collect(String name, Value value, List<String> texts, boolean top) {
        if (value instanceof Value.Text text) {
            texts.add(text.text());
            return true;
        }
        if (value instanceof Value.Items items && top) {
            // Each member, so that every one that is not understood is noted.
            return items.members().stream()
                    .map(member -> collect(name, member, texts, false))
                    .reduce(true, Boolean::logicalAnd);
        }
        return (top && value instanceof Value.Nothing) || note(name, value);
    }

    /** @return false */
    boolean note(String name, Value value) {
        notUnderstood.add(new NotUnderstood(place(value), name + ": " + reason(value)));
        return false;
    }

    private String place(Value value) {
        if (value instanceof Value.Unknown unknown) {
            return file + ":" + unknown.line();
        }
        if (value instanceof Value.Reference reference) {
            return file + ":" + reference.line();
        }
        return value instanceof Value.Call call ? file + ":" + call.line() : file;
    }

    private static String reason(Value value) {
        if (value instanceof Value.Unknown unknown) {
            return unknown.reason();
        }
        if (value instanceof Value.Reference reference) {
            return reference.name() + " is set elsewhere";
        }
        return value instanceof Value.Call call ? "only a call of " + call.function() + " can tell" : "it is no text";
    }
}
