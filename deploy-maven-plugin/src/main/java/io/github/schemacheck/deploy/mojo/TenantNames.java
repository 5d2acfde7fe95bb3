package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who the tenants are, from parameters and files. */
final class TenantNames {
    private TenantNames() {}

    /** Maven prints parameters, and everybody on a machine sees its command lines. */
    static void refuseUrls(List<String> tenants) {
        if (tenants.stream().anyMatch(tenant -> tenant.contains("://"))) {
            throw new ProblemException(
                    "deploy.tenants has a URL, which may hold a password.",
                    "write URLs into the file that deploy.tenantFile names, or use deploy.tenantQuery.");
        }
    }

    /** @param file with a tenant a line; empty lines and those that begin with {@code #} are for people */
    static List<String> with(List<String> tenants, @Nullable File file) {
        if (file == null) {
            return tenants;
        }
        try {
            return Stream.concat(
                            tenants.stream(),
                            Files.readAllLines(file.toPath()).stream()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty() && !line.startsWith("#")))
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(
                    "The file " + file + ", which deploy.tenantFile names, cannot be read.",
                    "make that file, in UTF-8; a relative path starts at the module's folder.",
                    e);
        }
    }
}
