package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an object is called in ALTER, COMMENT ON and GRANT. */
final class Reference {
    private Reference() {}

    /** @return the kind and the name: {@code TABLE public.book}, {@code TRIGGER stamp ON public.book} */
    static String to(ObjectId id) {
        return keyword(id.kind()) + " " + name(id);
    }

    /** GRANT knows tables, not views. */
    static String grantable(ObjectId id) {
        return switch (id.kind()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, COLUMN -> "TABLE " + id.name();
            case COMPOSITE_TYPE, ENUM_TYPE, RANGE_TYPE, DOMAIN -> "TYPE " + id.name();
            default -> to(id);
        };
    }

    static String names(List<String> names) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }

    private static String name(ObjectId id) {
        return switch (id.kind()) {
            case COLUMN -> id.name() + "." + Identifier.quote(id.member());
            case ROUTINE -> id.name() + id.member();
            case PRIMARY_KEY,
                    UNIQUE_CONSTRAINT,
                    CHECK_CONSTRAINT,
                    EXCLUSION_CONSTRAINT,
                    FOREIGN_KEY,
                    TRIGGER,
                    RULE,
                    POLICY -> Identifier.quote(id.member()) + " ON " + id.name();
            default -> id.name().toString();
        };
    }

    private static String keyword(ObjectKind kind) {
        return switch (kind) {
            case ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE -> "TYPE";
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, CHECK_CONSTRAINT, EXCLUSION_CONSTRAINT, FOREIGN_KEY -> "CONSTRAINT";
            case EXTENDED_STATISTICS -> "STATISTICS";
            default -> kind.label().toUpperCase(Locale.ROOT);
        };
    }
}
