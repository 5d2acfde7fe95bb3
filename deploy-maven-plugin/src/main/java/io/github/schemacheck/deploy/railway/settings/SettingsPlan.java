package io.github.schemacheck.deploy.railway.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Scale;
import io.github.schemacheck.deploy.railway.Services;
import io.github.schemacheck.deploy.railway.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What has to be written, so that Railway has what a file says.
 *
 * @param settings that differ
 * @param scale what differs of it; empty parts are as they should be
 * @param changes for people, a line for each
 */
public record SettingsPlan(Map<String, JsonNode> settings, Scale scale, List<String> changes) {
    public SettingsPlan {
        settings = new TreeMap<>(settings);
        changes = List.copyOf(changes);
    }

    public static SettingsPlan of(RailwayClient client, Target target, Translation wanted) {
        JsonNode now = client.services().read(target).settings();
        List<String> changes = new ArrayList<>();
        Map<String, JsonNode> settings = new TreeMap<>();
        wanted.settings().forEach((name, value) -> {
            if (!Services.same(value, now.path(name))) {
                settings.put(name, value);
                changes.add(name + ": " + now.path(name) + " -> " + value);
            }
        });
        Scale scale = wanted.scale();
        if (scale.isEmpty()) {
            return new SettingsPlan(settings, scale, changes);
        }
        return new SettingsPlan(settings, differing(scale, client.scaling().read(target), changes), changes);
    }

    private static Scale differing(Scale wanted, Scale now, List<String> changes) {
        boolean regions = !wanted.regions().isEmpty() && !wanted.regions().equals(now.regions());
        if (regions) {
            changes.add("regions: " + now.regions() + " -> " + wanted.regions());
        }
        return new Scale(
                OptionalInt.empty(),
                regions ? wanted.regions() : Map.of(),
                differing("CPUs", wanted.cpus(), now.cpus(), changes),
                differing("memory in GB", wanted.gigabytes(), now.gigabytes(), changes));
    }

    private static Optional<Double> differing(
            String what, Optional<Double> wanted, Optional<Double> now, List<String> changes) {
        if (wanted.isEmpty() || wanted.equals(now)) {
            return Optional.empty();
        }
        changes.add(what + ": " + now.map(Object::toString).orElse("the plan's") + " -> " + wanted.get());
        return wanted;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Writes it and reads it back; deploys nothing. */
    public void apply(RailwayClient client, Target target) {
        if (!settings.isEmpty()) {
            client.services().update(target, settings);
        }
        if (!scale.isEmpty()) {
            client.scaling().write(target, scale);
        }
    }
}
