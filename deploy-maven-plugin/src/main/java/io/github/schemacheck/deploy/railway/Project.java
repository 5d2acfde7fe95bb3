package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/** A project with what is in it. */
public record Project(Named itself, List<RailwayEnvironment> environments, List<Named> services) {
    public Project {
        environments = List.copyOf(environments);
        services = List.copyOf(services);
    }

    static Project of(JsonNode node) {
        return new Project(
                Named.of(node),
                Named.nodes(node.path("environments")).stream()
                        .map(RailwayEnvironment::of)
                        .toList(),
                Named.nodes(node.path("services")).stream().map(Named::of).toList());
    }

    /** @param wanted a name or an id; where it is empty, there must be one only */
    public Named service(String wanted) {
        return new Choice("service", "deploy.railwayService").of(services, wanted, itself);
    }

    public Named environment(String wanted) {
        return new Choice("environment", "deploy.railwayEnvironment")
                .of(environments.stream().map(RailwayEnvironment::itself).toList(), wanted, itself);
    }

    /** One of several by its name or id. */
    record Choice(String kind, String parameter) {
        Named of(List<Named> all, String wanted, Object where) {
            List<Named> fitting = all.stream()
                    .filter(one -> wanted.isEmpty() || one.is(wanted))
                    .toList();
            if (fitting.size() == 1) {
                return fitting.get(0);
            }
            String known =
                    all.isEmpty() ? "none" : all.stream().map(Named::name).collect(Collectors.joining(", "));
            if (fitting.isEmpty()) {
                throw new ProblemException(
                        wanted.isEmpty()
                                ? where + " has no " + kind + "."
                                : where + " has no " + kind + " \"" + wanted + "\".",
                        "set " + parameter + " to one of: " + known + ".");
            }
            throw new ProblemException(
                    wanted.isEmpty()
                            ? where + " has several " + kind + "s, and none was named."
                            : where + " has several " + kind + "s called \"" + wanted + "\".",
                    "set " + parameter + " to one of: "
                            + (wanted.isEmpty()
                                    ? known
                                    : fitting.stream().map(Named::id).collect(Collectors.joining(", ")))
                            + ".");
        }
    }
}
