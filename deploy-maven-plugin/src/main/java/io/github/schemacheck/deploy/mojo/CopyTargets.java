package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where folders of the project are in a container.
 *
 * @param folders by path below the module's folder, without a slash at the end
 */
record CopyTargets(Map<String, String> folders) {
    static CopyTargets parse(List<String> pairs) {
        Map<String, String> folders = new LinkedHashMap<>();
        for (String pair : pairs) {
            String[] sides = pair.split("=", 2);
            if (sides.length < 2 || sides[0].isBlank() || !sides[1].startsWith("/")) {
                throw new ProblemException(
                        "deploy.copyTo has \"" + pair + "\".",
                        "write folder=/folder/in/the/container, as src/main/resources/static=/app/static.");
            }
            folders.put(sides[0].strip().replaceAll("/+$", ""), sides[1].strip().replaceAll("/+$", ""));
        }
        return new CopyTargets(folders);
    }

    /** @return where the file is in the container; empty where no folder holds it */
    Optional<String> of(String path) {
        return folders.entrySet().stream()
                .filter(each -> path.startsWith(each.getKey() + "/"))
                .map(each -> each.getValue() + path.substring(each.getKey().length()))
                .findFirst();
    }
}
