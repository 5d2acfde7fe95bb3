package io.github.schemacheck.deploy.image.dockerfile;

import io.github.schemacheck.problem.ProblemException;

/** @param name of the Dockerfile, as people call it */
record Source(String name) {
    ProblemException problem(int line, String what, String remedy) {
        return new ProblemException(name + ", line " + line + ": " + what, remedy);
    }
}
