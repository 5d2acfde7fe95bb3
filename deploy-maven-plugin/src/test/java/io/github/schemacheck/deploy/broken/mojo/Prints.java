package io.github.schemacheck.deploy.broken.mojo;

/** Breaks: standard streams. */
final class Prints {
    void print() {
        System.out.println();
    }
}
