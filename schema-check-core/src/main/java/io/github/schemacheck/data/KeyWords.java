package io.github.schemacheck.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How columns that point to a table are called.
 *
 * @param table as {@link #of(String)} has it
 * @param key its primary key's column, likewise
 */
record KeyWords(String table, String key) {
    KeyWords {
        table = of(table);
        key = of(key);
    }

    /** @return {@code customer_id} for the column {@code id} of {@code customers} */
    String name() {
        return key.startsWith(table + "_") ? key : table + "_" + key;
    }

    List<String> names() {
        return List.of(name(), key + "_" + table, "fk_" + table);
    }

    /** @return names of a column that points to its own table */
    List<String> upwards() {
        return List.of("parent_id", "parent_" + key, "parent_" + name());
    }

    /** @return in lower case, words by underscores, each without its plural: {@code order_line} for OrderLines */
    static String of(String name) {
        String snake = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return Arrays.stream(snake.split("_", -1)).map(KeyWords::singular).collect(Collectors.joining("_"));
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.matches(".*(?:ss|x|z|ch|sh)es")) {
            return word.substring(0, word.length() - 2);
        }
        boolean plural = word.length() > 2 && word.endsWith("s") && !word.matches(".*(?:ss|us|is)");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
