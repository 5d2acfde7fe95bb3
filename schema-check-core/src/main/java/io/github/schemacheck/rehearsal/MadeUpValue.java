package io.github.schemacheck.rehearsal;

import io.github.schemacheck.schema.DataType;
import io.github.schemacheck.schema.Domain;
import io.github.schemacheck.schema.EnumType;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Schema;
import io.github.schemacheck.schema.SchemaObject;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value for a type, as text that the server reads. The same for the same type, so that the one row of a table refers
 * to the one row of another; none that people choose for rows of their own, as 1 is.
 */
final class MadeUpValue {
    /** Fits into smallint. */
    private static final String NUMBER = "32100";

    private static final Pattern LENGTH = Pattern.compile("(?:character|character varying|bit)\\((\\d+)\\)");
    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("smallint", NUMBER),
            Map.entry("integer", NUMBER),
            Map.entry("bigint", NUMBER),
            Map.entry("numeric", NUMBER),
            Map.entry("real", NUMBER),
            Map.entry("double precision", NUMBER),
            Map.entry("money", NUMBER),
            Map.entry("oid", NUMBER),
            Map.entry("boolean", "false"),
            Map.entry("uuid", "5c4e3a00-c4ec-4000-8000-000000000001"),
            Map.entry("date", "2001-02-03"),
            Map.entry("interval", "1 day"),
            Map.entry("json", "{}"),
            Map.entry("jsonb", "{}"),
            Map.entry("xml", "<a/>"),
            Map.entry("inet", "192.0.2.1"),
            Map.entry("cidr", "192.0.2.0/24"),
            Map.entry("macaddr", "00:00:5e:00:53:01"),
            Map.entry("point", "(0,0)"),
            Map.entry("\"char\"", "s"),
            Map.entry("tsvector", "schema"));

    private MadeUpValue() {}

    /**
     * @param text for whatever takes any
     * @return empty where nobody knows one
     */
    static Optional<String> of(DataType type, Schema schema, String text) {
        String name = type.name();
        if (name.endsWith("[]")) {
            return Optional.of("{}");
        }
        if (name.endsWith("range")) {
            return Optional.of(name.endsWith("multirange") ? "{}" : "empty");
        }
        if (name.startsWith("time")) {
            return Optional.of(name.startsWith("timestamp") ? "2001-02-03 04:05:06" : "04:05:06");
        }
        Matcher numeric = NUMERIC.matcher(name);
        if (numeric.matches()) {
            int digits = Integer.parseInt(numeric.group(1)) - Integer.parseInt(numeric.group(2));
            return Optional.of(digits <= 0 ? "0" : NUMBER.substring(0, Math.min(digits, NUMBER.length())));
        }
        Matcher length = LENGTH.matcher(name);
        if (length.matches()) {
            int most = Integer.parseInt(length.group(1));
            return Optional.of(
                    name.startsWith("bit") ? "0".repeat(most) : text.substring(0, Math.min(most, text.length())));
        }
        return Optional.ofNullable(BY_NAME.get(name)).or(() -> other(name, schema, text));
    }

    private static Optional<String> other(String name, Schema schema, String text) {
        if (name.equals("text")
                || name.equals("character varying")
                || name.equals("bytea")
                || name.endsWith("citext")) {
            return Optional.of(text);
        }
        Optional<SchemaObject> object = named(name)
                .flatMap(named -> schema.find(ObjectId.of(ObjectKind.ENUM_TYPE, named))
                        .or(() -> schema.find(ObjectId.of(ObjectKind.DOMAIN, named))));
        if (object.isPresent() && object.get() instanceof EnumType choice) {
            return choice.labels().stream().findFirst();
        }
        return object.filter(Domain.class::isInstance).flatMap(domain -> of(((Domain) domain).type(), schema, text));
    }

    private static Optional<QualifiedName> named(String type) {
        try {
            return Optional.of(QualifiedName.parse(type));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
