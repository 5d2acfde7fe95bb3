package io.github.schemacheck.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.QualifiedName;
import java.util.Arrays;
import java.util.List;

/** Single values as text: as they are where that is safe, else as JSON. */
final class Text {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_STARTS = "\"[{|";

    private Text() {}

    static boolean isScalar(Class<?> type) {
        return type == String.class
                || type.isPrimitive()
                || type.isEnum()
                || type == QualifiedName.class
                || type == ObjectId.class;
    }

    /** @return without quotes; the text of an enum is its constant */
    static String of(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** @throws IllegalArgumentException where the text is no value of the type */
    static Object parse(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == boolean.class) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text + " is neither true nor false");
            };
        }
        if (type.isPrimitive()) {
            return type == int.class ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> of(constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            text + " is not one of " + Arrays.toString(type.getEnumConstants())));
        }
        return type == ObjectId.class ? ObjectId.parse(text) : QualifiedName.parse(text);
    }

    /** @return in one line */
    static String quoted(String text) {
        boolean plain = !text.isEmpty()
                && JSON_STARTS.indexOf(text.charAt(0)) < 0
                && text.strip().length() == text.length()
                && text.chars().noneMatch(Text::breaks);
        return plain ? text : json(text);
    }

    static String unquoted(String text) {
        return text.startsWith("\"") ? read(text, String.class) : text;
    }

    static String array(List<String> texts) {
        return json(texts);
    }

    static List<String> elements(String array) {
        return List.of(read(array, String[].class));
    }

    /** @return whether the text has several lines and nothing that an editor would change */
    static boolean isBlock(String text) {
        return text.indexOf('\n') >= 0 && text.chars().noneMatch(c -> c != '\n' && c != '\t' && breaks(c));
    }

    private static boolean breaks(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not well-formed JSON: " + json, e);
        }
    }
}
