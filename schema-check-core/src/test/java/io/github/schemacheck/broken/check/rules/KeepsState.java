package io.github.schemacheck.broken.check.rules;

class KeepsState {
    private int seen;

    int next() {
        return ++seen;
    }
}
