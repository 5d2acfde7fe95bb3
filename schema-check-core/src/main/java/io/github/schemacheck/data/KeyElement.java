package io.github.schemacheck.data;

/**
 * An element of an index or a partition key as the server renders it.
 *
 * @param expression a column or an expression, with its collation
 * @param rest what else is said of it: an operator class; mostly empty
 */
record KeyElement(String expression, String rest) {
    private static final String COLLATE = "COLLATE ";

    static KeyElement of(String text) {
        int end = Deparsed.operand(text, 0);
        String expression = text.substring(0, end);
        String rest = text.substring(end).strip();
        if (rest.startsWith(COLLATE)) {
            int name = Deparsed.operand(rest, COLLATE.length());
            return new KeyElement(
                    expression + " " + rest.substring(0, name),
                    rest.substring(name).strip());
        }
        return new KeyElement(expression, rest);
    }
}
