package io.github.schemacheck.deploy.release;

import java.util.List;

/**
 * Where a release goes to.
 *
 * @param canaries services that get the image first, in this order; may be empty
 * @param main the service that is released to
 */
public record Sites(List<Canary> canaries, Site main) {
    public Sites {
        canaries = List.copyOf(canaries);
    }

    /**
     * A service that runs the same application for few, and tells whether it can be for all.
     *
     * @param base {@code https://host} where it is asked; empty: the address that Railway tells
     */
    public record Canary(Site site, String base) {}
}
