package io.github.schemacheck.history.python;

import java.util.List;

/** A statement by its shape alone. */
sealed interface Statement {
    /** @param tokens not empty */
    record Simple(List<Token> tokens) implements Statement {
        public Simple {
            tokens = List.copyOf(tokens);
        }
    }

    /**
     * One that has others inside.
     *
     * @param header up to its colon; not empty
     */
    record Compound(List<Token> header, List<Statement> body) implements Statement {
        public Compound {
            header = List.copyOf(header);
            body = List.copyOf(body);
        }

        /** {@code def} also for {@code async def}. */
        String keyword() {
            return header.get(start()).text();
        }

        /** @return what stands behind the keyword; may be empty */
        List<Token> rest() {
            return header.subList(start() + 1, header.size());
        }

        int line() {
            return header.get(0).line();
        }

        private int start() {
            return header.size() > 1 && header.get(0).isName("async") ? 1 : 0;
        }
    }
}
