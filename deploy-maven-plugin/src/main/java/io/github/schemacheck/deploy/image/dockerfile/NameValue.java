package io.github.schemacheck.deploy.image.dockerfile;

import java.util.Optional;

/**
 * One variable or label.
 *
 * @param value as it is written, with its quotes; absent for an ARG without a default
 */
public record NameValue(String name, Optional<String> value) {
    static NameValue of(String argument) {
        int equals = argument.indexOf('=');
        return equals < 0
                ? new NameValue(argument, Optional.empty())
                : new NameValue(argument.substring(0, equals), Optional.of(argument.substring(equals + 1)));
    }
}
