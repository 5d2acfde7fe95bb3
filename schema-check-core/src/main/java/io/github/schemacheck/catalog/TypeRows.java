package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.CompositeType;
import io.github.schemacheck.schema.DataType;
import io.github.schemacheck.schema.Domain;
import io.github.schemacheck.schema.EnumType;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.RangeType;
import java.util.ArrayList;
import java.util.List;

/** Mappers of types. */
final class TypeRows {
    private TypeRows() {}

    static void enumType(Row row, Reading reading) {
        long oid = row.number();
        QualifiedName name = row.name();
        String owner = row.text();
        reading.add("pg_type", oid, new EnumType(name, row.texts()), owner);
    }

    static void domain(Row row, Reading reading) {
        long oid = row.number();
        QualifiedName name = row.name();
        String owner = row.text();
        DataType type = type(row, reading);
        Domain domain = new Domain(name, type, row.flag(), row.optional(), domainChecks(row));
        reading.add("pg_type", oid, domain, owner);
    }

    private static List<Domain.DomainCheck> domainChecks(Row row) {
        List<String> names = row.texts();
        List<String> expressions = row.texts();
        List<String> validated = row.texts();
        List<Domain.DomainCheck> checks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean valid = validated.get(i).equals("t");
            checks.add(new Domain.DomainCheck(names.get(i), expressions.get(i), valid));
        }
        return checks;
    }

    static void compositeType(Row row, Reading reading) {
        long oid = row.number();
        QualifiedName name = row.name();
        String owner = row.text();
        List<String> names = row.texts();
        List<String> types = row.texts();
        long[] collations = row.numbers();
        long[] usual = row.numbers();
        List<CompositeType.Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            DataType type = reading.names().type(types.get(i), collations[i], usual[i]);
            attributes.add(new CompositeType.Attribute(names.get(i), type));
        }
        reading.add("pg_type", oid, new CompositeType(name, attributes), owner);
    }

    static void rangeType(Row row, Reading reading) {
        long oid = row.number();
        QualifiedName name = row.name();
        String owner = row.text();
        DataType subtype = type(row, reading);
        RangeType range =
                new RangeType(name, subtype, row.optionalName(), row.optionalName(), row.optionalName(), row.name());
        reading.add("pg_type", oid, range, owner);
    }

    /** Takes the type's name, the collation that is used and the one that the type has by itself. */
    private static DataType type(Row row, Reading reading) {
        return reading.names().type(row.text(), row.number(), row.number());
    }
}
