package io.github.schemacheck.fleet;

import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Namespace;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.RecordShape;
import io.github.schemacheck.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Objects of one schema as they would be in another: names, and what stands before a dot in texts of the server, which
 * qualifies all that is not its own.
 */
public final class Transposition {
    private final String from;
    private final String to;
    private final String dotted;
    private final String dottedTo;

    public Transposition(String from, String to) {
        this.from = from;
        this.to = to;
        this.dotted = Identifier.quote(from) + ".";
        this.dottedTo = Identifier.quote(to) + ".";
    }

    /** @return the object itself where nothing in it names the schema */
    public SchemaObject of(SchemaObject object) {
        if (object instanceof Namespace namespace) {
            return namespace.name().equals(from) ? new Namespace(to) : namespace;
        }
        if (object instanceof DefaultPrivilege of && of.schema().equals(from)) {
            return new DefaultPrivilege(of.role(), to, of.objects(), of.grantee(), of.privileges());
        }
        return (SchemaObject) value(object);
    }

    private Object value(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof QualifiedName name) {
            return name(name);
        }
        if (value instanceof ObjectId id) {
            return id(id);
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Optional<?> optional && optional.isPresent()) {
            Object inner = optional.get();
            Object other = value(inner);
            return other == inner ? value : Optional.of(other);
        }
        return value instanceof Record ? parts(value) : value;
    }

    private QualifiedName name(QualifiedName name) {
        return name.schema().equals(from) ? new QualifiedName(to, name.name()) : name;
    }

    private ObjectId id(ObjectId id) {
        boolean isSchema = id.kind() == ObjectKind.SCHEMA && id.name().name().equals(from);
        QualifiedName name = isSchema ? QualifiedName.global(to) : name(id.name());
        String member = text(id.member());
        return name.equals(id.name()) && member.equals(id.member()) ? id : new ObjectId(id.kind(), name, member);
    }

    private List<?> list(List<?> list) {
        List<Object> others = new ArrayList<>(list.size());
        boolean same = true;
        for (Object each : list) {
            Object other = value(each);
            same &= other == each;
            others.add(other);
        }
        return same ? list : others;
    }

    private Object parts(Object whole) {
        RecordShape shape = RecordShape.of(whole.getClass());
        Object[] values = new Object[shape.components().size()];
        boolean same = true;
        for (int i = 0; i < values.length; i++) {
            Object part = shape.components().get(i).in(whole);
            values[i] = value(part);
            same &= values[i] == part;
        }
        return same ? whole : shape.create(values);
    }

    /** {@code "a.b".c} and {@code x_a.b} are of other schemas than {@code a}. */
    private String text(String text) {
        int at = text.indexOf(dotted);
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        int done = 0;
        for (; at >= 0; at = text.indexOf(dotted, at + dotted.length())) {
            char before = at == 0 ? ' ' : text.charAt(at - 1);
            if (!Character.isJavaIdentifierPart(before) && before != '"' && before != '.') {
                out.append(text, done, at).append(dottedTo);
                done = at + dotted.length();
            }
        }
        return done == 0 ? text : out.append(text, done, text.length()).toString();
    }
}
