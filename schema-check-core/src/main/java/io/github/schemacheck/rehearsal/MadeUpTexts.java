package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.DataType;
import io.github.schemacheck.schema.EnumType;
import io.github.schemacheck.trace.Outcome;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import io.github.schemacheck.trace.Trace.NotTraced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts in rows that are made up.
 *
 * @param byColumn what columns of a name hold that is read as another type; all others hold the usual text
 * @param assumed what is taken for granted of the texts of live
 */
record MadeUpTexts(Map<String, String> byColumn, List<NotTraced> assumed) {
    static final MadeUpTexts USUAL = new MadeUpTexts(Map.of(), List.of());

    private static final String TEXT = "schema-check";

    /** As the server says it in English; in another language the failure stays one that is assumed. */
    private static final Pattern TYPE = Pattern.compile("invalid input (?:syntax for type|value for enum) ([^:]+).*");

    private static final Pattern WORD = Pattern.compile("[\\w\\x80-\\uFFFF]+");

    MadeUpTexts {
        byColumn = Map.copyOf(byColumn);
        assumed = List.copyOf(assumed);
    }

    /** @return for a column that takes any text */
    String of(String column) {
        return byColumn.getOrDefault(column, TEXT);
    }

    /**
     * @return with what the failed statement can read as the type that it wants, in the columns that it names; empty
     *     where the type is not known, or they hold that already
     */
    Optional<MadeUpTexts> readBy(StatementTrace failed, Trace trace) {
        Optional<String> type = type(failed.outcome().failure().orElseThrow());
        Optional<String> value = type.flatMap(name -> value(name, trace));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = new HashMap<>(byColumn);
        WORD.matcher(failed.sql()).results().forEach(word -> texts.put(word.group(), value.get()));
        List<NotTraced> all = new ArrayList<>(assumed);
        all.add(new NotTraced(
                failed.place().toString(),
                "seen with texts like " + value.get() + ", as it reads texts as " + type.get()
                        + "; that those of live can be read so is not checked"));
        return texts.equals(byColumn) ? Optional.empty() : Optional.of(new MadeUpTexts(texts, all));
    }

    private static Optional<String> type(Outcome.Failure failure) {
        if (failure.sqlState().matches("2200[LMN]")) {
            return Optional.of("xml");
        }
        return Optional.of(TYPE.matcher(failure.message()))
                .filter(Matcher::matches)
                .map(named -> named.group(1));
    }

    /** An enum is named as the search_path of the session finds it. */
    private static Optional<String> value(String type, Trace trace) {
        Stream<EnumType> made = trace.statements().stream().flatMap(statement -> statement.added(EnumType.class));
        return Stream.concat(trace.before().all(EnumType.class), made)
                .filter(choice -> Stream.of(
                                choice.name().toString(), choice.name().name())
                        .anyMatch(type::equals))
                .findFirst()
                .flatMap(choice -> choice.labels().stream().findFirst())
                .or(() -> MadeUpValue.of(new DataType(type, Optional.empty()), trace.before(), TEXT));
    }
}
