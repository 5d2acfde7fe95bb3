package io.github.schemacheck.broken.diff;

class Prints {
    void print() {
        System.out.println();
    }
}
