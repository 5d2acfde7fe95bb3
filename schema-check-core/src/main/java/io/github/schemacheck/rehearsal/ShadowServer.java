package io.github.schemacheck.rehearsal;

/** A server on which shadow databases are made. */
sealed interface ShadowServer extends AutoCloseable permits EmbeddedServer, ExternalServer {
    /**
     * @param scripts what is going to run in it
     * @return an empty database like the live one; closing drops it
     * @throws io.github.schemacheck.problem.ProblemException where the server cannot be used, or not for these scripts
     */
    ShadowDatabase create(LiveFacts live, Scripts scripts);

    @Override
    void close();
}
