package io.github.schemacheck.deploy.image.dockerfile;

/**
 * A flag of an instruction, such as {@code --from=build}.
 *
 * @param value empty for a switch without one
 */
public record Flag(String name, String value) {
    /** A switch counts as on unless it says otherwise. */
    boolean isOn() {
        return !value.equalsIgnoreCase("false");
    }

    @Override
    public String toString() {
        return "--" + name + (value.isEmpty() ? "" : "=" + value);
    }
}
