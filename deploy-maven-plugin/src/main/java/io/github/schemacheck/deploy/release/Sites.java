package io.github.schemacheck.deploy.release;

import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.deploy.railway.Volume;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

    void verify(Consumer<String> lines) {
        canaries.forEach(canary -> canary.site().verify(lines));
        main.verify(lines);
    }

    /** @return of each that does not answer while it is deployed, why; they share an environment */
    List<String> interruptions() {
        List<Volume> volumes = main.client().volumes().of(main.target().environment());
        return Stream.concat(canaries.stream().map(Canary::site), Stream.of(main))
                .map(Site::target)
                .flatMap(target -> volumes.stream()
                        .filter(volume ->
                                volume.service().equals(target.service().id()))
                        .map(volume -> interruption(target, volume)))
                .toList();
    }

    private static String interruption(Target target, Volume volume) {
        return target + " has the volume " + volume.name() + ", which two deployments cannot have at once: while one"
                + " takes over from the other nobody is answered, whatever the health check";
    }

    /**
     * A service that runs the same application for few, and tells whether it can be for all.
     *
     * @param base {@code https://host} where it is asked; empty: the address that Railway tells
     */
    public record Canary(Site site, String base) {}
}
