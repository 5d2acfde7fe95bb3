package io.github.schemacheck.deploy.image.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * One FROM and what follows it.
 *
 * @param number from 0
 * @param name in lower case
 * @param base with the ARGs before the first FROM put in; what has no value there stays as it is written
 * @param instructions without the FROM
 */
public record Stage(int number, Optional<String> name, String base, Instruction from, List<Instruction> instructions) {
    public Stage {
        instructions = List.copyOf(instructions);
    }

    /** @return its name, or else its number */
    public String label() {
        return name.orElse("" + number);
    }

    public List<Instruction> instructions(Keyword... keywords) {
        return instructions.stream().filter(each -> each.is(keywords)).toList();
    }
}
