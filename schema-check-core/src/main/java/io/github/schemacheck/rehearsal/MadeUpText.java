package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.DataType;
import io.github.schemacheck.schema.EnumType;
import io.github.schemacheck.trace.Outcome;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import io.github.schemacheck.trace.Trace.NotTraced;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text in rows that are made up.
 *
 * @param assumed what is taken for granted of the texts of live; empty where nothing is
 */
record MadeUpText(String value, Optional<NotTraced> assumed) {
    static final MadeUpText USUAL = new MadeUpText("schema-check", Optional.empty());

    /** As the server says it in English; in another language the failure stays one that is assumed. */
    private static final Pattern TYPE = Pattern.compile("invalid input (?:syntax for type|value for enum) ([^:]+).*");

    /** @return what the failed statement can read as the type that it wants; empty where that is not known */
    static Optional<MadeUpText> readable(Trace trace, StatementTrace failed) {
        return type(failed.outcome().failure().orElseThrow()).flatMap(type -> value(type, trace)
                .map(value -> new MadeUpText(
                        value,
                        Optional.of(new NotTraced(
                                failed.place().toString(),
                                "seen with texts like " + value + ", as it reads texts as " + type
                                        + "; that those of live can be read so is not checked")))));
    }

    /** @return as much of it as fits */
    String start(int most) {
        return value.substring(0, Math.min(most, value.length()));
    }

    private static Optional<String> type(Outcome.Failure failure) {
        if (failure.message().startsWith("invalid XML ")) {
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
                .or(() -> MadeUpValue.of(new DataType(type, Optional.empty()), trace.before(), USUAL));
    }
}
