package io.github.schemacheck.history.changelog;

import io.github.schemacheck.history.changelog.ChangeSet.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A changelog in SQL: with Liquibase's comments a list of change sets, without them one change set. */
final class SqlChangeLog {
    private static final Pattern FIRST = comment("liquibase\\s*formatted.*");
    private static final Pattern CHANGE_SET = comment("changeset\\s+(\"[^\"]+\"|[^:]+):(\"[^\"]+\"|\\S+).*");
    private static final Pattern BROKEN = Pattern.compile("\\s*--?\\s*changeset(\\s.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROPERTY = comment("property\\s+(.*:.*)\\s+(.*:.*).*");
    private static final Pattern IGNORE = comment("ignoreLines:(\\w+)");
    private static final Pattern PRECONDITIONS = comment("preconditions.*");
    private static final Pattern VALID = comment("validCheckSum:? (.*)");
    private static final Pattern INCLUDE = comment("include(All)?\\s.*:.*");

    private final Reading reading;
    private final Level level;
    private final String shown;
    private final Map<String, String> own = new LinkedHashMap<>();
    private Optional<String> logical = Optional.empty();
    private Optional<SqlAttributes> begun = Optional.empty();
    private final List<String> validCheckSums = new ArrayList<>();
    private boolean asksFirst;
    private boolean changesSchema;

    SqlChangeLog(Reading reading, Level level, String shown) {
        this.reading = reading;
        this.level = level;
        this.shown = shown;
    }

    private static Pattern comment(String words) {
        return Pattern.compile("\\s*--\\s*" + words, Pattern.CASE_INSENSITIVE);
    }

    void read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        List<String> lines = text.lines().toList();
        Optional<String> first = lines.stream().filter(line -> !line.isBlank()).findFirst();
        if (first.filter(line -> FIRST.matcher(line).matches()).isPresent()) {
            formatted(lines);
        } else if (first.isPresent()) {
            raw(SchemaChanges.in(text));
        }
    }

    /** One change set; the newer form of its id counts where a row has it. */
    private void raw(boolean changesSchema) {
        String path = Resources.normalized(level.path());
        reading.add(new ChangeSet(
                "raw",
                "includeAll",
                List.of(path),
                new Place(shown, 0),
                new Conditions(level.contexts(), "", level.labels(), "", level.ignored(), false),
                ChangeSet.Rerun.NEVER,
                List.of(),
                changesSchema));
    }

    private void formatted(List<String> lines) {
        int number = 0;
        while (number < lines.size()) {
            String line = lines.get(number++);
            Matcher ignore = IGNORE.matcher(line);
            if (ignore.matches()) {
                number = after(ignore.group(1), lines, number);
            } else {
                line(line, number);
            }
        }
        end();
    }

    private static int after(String ignored, List<String> lines, int next) {
        if (ignored.matches("\\d{1,9}")) {
            return next + Integer.parseInt(ignored);
        }
        for (int i = next; i < lines.size(); i++) {
            Matcher end = IGNORE.matcher(lines.get(i));
            if (end.matches() && end.group(1).equals("end")) {
                return i + 1;
            }
        }
        return lines.size();
    }

    private void line(String line, int number) {
        Matcher changeSet = CHANGE_SET.matcher(line);
        Matcher valid = VALID.matcher(line);
        if (FIRST.matcher(line).matches()) {
            logical = new SqlAttributes(line, number).path().flatMap(text -> filled(text, number));
        } else if (PROPERTY.matcher(line).matches()) {
            Node node = new SqlAttributes(line, number).property();
            new Property(reading, level, own).read(node, shown + ":" + number);
        } else if (changeSet.matches()) {
            end();
            begun = Optional.of(new SqlAttributes(line, number));
        } else if (BROKEN.matcher(line).matches() || INCLUDE.matcher(line).matches()) {
            end();
            reading.gap(shown + ":" + number, "no --changeset author:id, though it begins like one");
        } else if (valid.matches()) {
            validCheckSums.add(valid.group(1).strip());
        } else {
            asksFirst |= PRECONDITIONS.matcher(line).matches();
            changesSchema |= SchemaChanges.in(line);
        }
    }

    private void end() {
        begun.ifPresent(this::add);
        begun = Optional.empty();
        validCheckSums.clear();
        asksFirst = false;
        changesSchema = false;
    }

    private void add(SqlAttributes said) {
        Matcher changeSet = CHANGE_SET.matcher(said.line());
        Level here = level.saying(logical, "");
        if (changeSet.matches()) {
            Optional<String> author = filled(unquoted(changeSet.group(1)), said.number());
            Optional<String> id = filled(unquoted(changeSet.group(2)), said.number());
            Optional<String> path = said.path().flatMap(text -> filled(text, said.number()));
            if (author.isPresent() && id.isPresent()) {
                reading.add(new ChangeSet(
                        id.get(),
                        author.get(),
                        paths(path),
                        new Place(shown, said.number()),
                        said.conditions(here, asksFirst, text -> filled(text, said.number())
                                .orElse("")),
                        Tree.rerun(said.flag("runAlways"), said.flag("runOnChange")),
                        validCheckSums,
                        changesSchema));
            }
        }
    }

    /** What stands at the change set itself counts only where no changelog above says a path, nor the first line. */
    private List<String> paths(Optional<String> said) {
        String own = Resources.normalized(said.or(() -> logical).orElse(level.path()));
        Level here = level.saying(logical, "");
        String above = Resources.normalized(here.recorded());
        boolean included =
                !level.above().isEmpty() && here.logical().or(here::named).isPresent();
        return included && !above.equals(own) ? List.of(above, own) : List.of(own);
    }

    private Optional<String> filled(String text, int number) {
        Optional<String> filled = reading.parameters().with(own).filled(text);
        if (filled.isEmpty()) {
            reading.gap(
                    shown + ":" + number,
                    "no changelog says what " + text + " is; liquibase.parameters.<name> tells it");
        }
        return filled;
    }

    private static String unquoted(String text) {
        return text.strip().replaceFirst("^\"(.*)\"$", "$1");
    }
}
