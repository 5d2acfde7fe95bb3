package io.github.schemacheck.history;

/**
 * One row of {@code _prisma_migrations}; a name may have several.
 *
 * @param checksum SHA-256 of the file when it ran, lower-case hex
 * @param logged the engine wrote what went wrong; a killed run leaves none
 * @param steps 0 beside {@code finished} where {@code migrate resolve --applied} wrote the row and nothing ran
 */
public record PrismaRow(String name, String checksum, boolean finished, boolean rolledBack, boolean logged, int steps) {
    boolean live() {
        return finished && !rolledBack;
    }

    boolean open() {
        return !finished && !rolledBack;
    }
}
