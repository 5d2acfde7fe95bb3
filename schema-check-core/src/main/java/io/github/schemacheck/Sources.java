package io.github.schemacheck;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.migration.CreatedObject;
import io.github.schemacheck.migration.CreatedObjects;
import io.github.schemacheck.migration.ScriptFile;
import io.github.schemacheck.migration.SourceLine;
import io.github.schemacheck.rehearsal.ExpectedSource;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the project's files create what findings are about. */
final class Sources {
    private static final Pattern ABOUT = Pattern.compile("(?:owner of|comment on|grant on) (.*?)(?: to [^.]*)?");

    private final Map<String, SourceLine> migrations = new HashMap<>();
    private final Map<String, List<Place>> created = new HashMap<>();

    private record Place(String schema, SourceLine line) {}

    private Sources() {}

    /** The last statement that creates an object is the one that counts. No file is read where nothing was found. */
    static Map<String, SourceLine> of(ExpectedSource source, List<Finding> findings) {
        Map<String, SourceLine> found = new HashMap<>();
        if (!findings.isEmpty()) {
            Sources sources = new Sources();
            source.scripts().stream().filter(file -> file.entry().isEmpty()).forEach(sources::add);
            findings.forEach(
                    finding -> sources.find(finding.object()).ifPresent(line -> found.put(finding.object(), line)));
        }
        return found;
    }

    private void add(ScriptFile file) {
        SourceLine start = new SourceLine(file.container(), 1);
        migrations.put(file.fileName(), start);
        migrations.put(file.name(), start);
        for (CreatedObject object : CreatedObjects.in(file)) {
            created.computeIfAbsent(key(object.kind(), object.name(), object.member()), key -> new ArrayList<>())
                    .add(new Place(object.schema(), new SourceLine(file.container(), object.line())));
        }
    }

    private Optional<SourceLine> find(String object) {
        if (object.startsWith("migration ")) {
            return Optional.ofNullable(migrations.get(object.substring("migration ".length())));
        }
        Matcher about = ABOUT.matcher(object);
        String itself = about.matches() ? about.group(1) : object;
        try {
            return find(ObjectId.parse(itself));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What has no statement of its own, as a column of LIKE or a constraint without a name, comes with its table. */
    private Optional<SourceLine> find(ObjectId id) {
        boolean standsAlone = id.member().isEmpty() || id.kind() == ObjectKind.ROUTINE;
        String member = standsAlone ? "" : id.member();
        Optional<SourceLine> itself = find(kind(id.kind()), id, member);
        return itself.isPresent() || standsAlone ? itself : find("table", id, "");
    }

    private Optional<SourceLine> find(String kind, ObjectId id, String member) {
        List<Place> places = created.getOrDefault(key(kind, id.name().name(), member), List.of());
        return last(places, id.name().schema()).or(() -> last(places, ""));
    }

    private static Optional<SourceLine> last(List<Place> places, String schema) {
        return places.stream()
                .filter(place -> place.schema().equals(schema))
                .map(Place::line)
                .reduce((first, second) -> second);
    }

    private static String key(String kind, String name, String member) {
        return kind + '\0' + name + '\0' + member;
    }

    private static String kind(ObjectKind kind) {
        return switch (kind) {
            case PRIMARY_KEY, UNIQUE_CONSTRAINT, CHECK_CONSTRAINT, EXCLUSION_CONSTRAINT, FOREIGN_KEY -> "constraint";
            case ENUM_TYPE, COMPOSITE_TYPE, RANGE_TYPE -> "type";
            case EXTENDED_STATISTICS -> "statistics";
            case EXTENSION,
                    SCHEMA,
                    DOMAIN,
                    SEQUENCE,
                    TABLE,
                    COLUMN,
                    INDEX,
                    ROUTINE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    RULE,
                    TRIGGER,
                    POLICY,
                    EVENT_TRIGGER,
                    PUBLICATION,
                    OWNERSHIP,
                    GRANT,
                    DEFAULT_PRIVILEGE,
                    COMMENT -> kind.label();
        };
    }
}
