package io.github.schemacheck.sql;

import io.github.schemacheck.schema.ObjectId;

/** @param why a sentence for people, or what it is about the object that is not made */
public record LeftOut(ObjectId id, String why) {
    @Override
    public String toString() {
        return id + ": " + why;
    }
}
