package io.github.schemacheck.deploy.image.dockerfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands behind the flags of one instruction. */
final class ArgumentReader {
    private static final Pattern SPACE = Pattern.compile("[\\t\\u000B\\f\\r ]+");
    /** By tokens, as jackson-databind takes longer to load than all else there is to read. */
    private static final JsonFactory JSON = new JsonFactory();

    private final Source source;
    private final int line;
    private final char escape;

    ArgumentReader(Source source, int line, char escape) {
        this.source = source;
        this.line = line;
        this.escape = escape;
    }

    /** @param json whether the arguments were a JSON array */
    record Arguments(boolean json, List<String> words) {}

    Arguments read(Keyword keyword, String text) {
        if (text.isEmpty()) {
            return new Arguments(false, List.of());
        }
        return switch (keyword) {
            case ADD, COPY, VOLUME -> json(text).orElseGet(() -> new Arguments(false, split(text)));
            case CMD, ENTRYPOINT, RUN, SHELL -> json(text).orElseGet(() -> new Arguments(false, List.of(text)));
            case HEALTHCHECK -> healthcheck(text);
            case ARG -> new Arguments(false, Words.of(text, escape));
            case ENV, LABEL -> new Arguments(false, pairs(keyword, text));
            case EXPOSE, FROM -> new Arguments(false, split(text));
            case MAINTAINER, ONBUILD, STOPSIGNAL, USER, WORKDIR -> new Arguments(false, List.of(text));
        };
    }

    static List<String> split(String text) {
        return List.of(SPACE.split(text));
    }

    /** What looks like an array but is none is the shell form, as an opening bracket is a command. */
    private Optional<Arguments> json(String text) {
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        boolean texts = true;
        try (JsonParser array = JSON.createParser(text)) {
            array.nextToken();
            for (JsonToken word = array.nextToken(); word != JsonToken.END_ARRAY; word = array.nextToken()) {
                texts &= word == JsonToken.VALUE_STRING;
                words.add(array.getText());
                array.skipChildren();
            }
            if (array.nextToken() != null) {
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        if (!texts) {
            throw source.problem(
                    line, "the JSON array holds something else than texts.", "put every element in double quotes.");
        }
        return Optional.of(new Arguments(true, words));
    }

    private Arguments healthcheck(String text) {
        String[] parts = text.split("\\s+", 2);
        if (parts.length == 1) {
            return new Arguments(false, List.of(parts[0]));
        }
        Arguments command = json(parts[1]).orElseGet(() -> new Arguments(false, List.of(parts[1])));
        List<String> words = new ArrayList<>(List.of(parts[0]));
        words.addAll(command.words());
        return new Arguments(command.json(), words);
    }

    /** The first word decides: with an equals sign all are {@code name=value}; else it is one name and its value. */
    private List<String> pairs(Keyword keyword, String text) {
        List<String> words = Words.of(text, escape);
        if (!words.get(0).contains("=")) {
            String[] parts = SPACE.split(text, 2);
            if (parts.length < 2) {
                throw source.problem(
                        line, keyword + " " + parts[0] + " has no value.", "write " + keyword + " name=value.");
            }
            return List.of(parts[0] + "=" + parts[1]);
        }
        for (String word : words) {
            if (!word.contains("=") || word.startsWith("=")) {
                throw source.problem(
                        line,
                        "not all of " + keyword + " is of the form name=value.",
                        "put values with spaces in double quotes.");
            }
        }
        return words;
    }
}
