package io.github.schemacheck.deploy.railway.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.idl.SchemaParser;
import io.github.schemacheck.deploy.testing.railway.TestRailway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ContractTest {
    private static final Path DOCUMENTS = Path.of("src/main/resources/io/github/schemacheck/deploy/railway");

    private final Contract ours = Contract.of(TestRailway.schema());

    @TestFactory
    Stream<DynamicTest> every_document_agrees_with_our_schema() {
        return Arrays.stream(Operation.values())
                .map(operation ->
                        DynamicTest.dynamicTest(operation.file(), () -> assertThat(ours.broken(operation.document()))
                                .isEmpty()));
    }

    @Test
    void every_document_agrees_with_railways_own_schema() throws IOException {
        Contract theirs = theirs();
        assertThat(Operation.values()).allSatisfy(operation -> assertThat(theirs.broken(operation.document()))
                .as(operation.file())
                .isEmpty());
    }

    /** The one value that the live API has and its published schema has not. */
    @Test
    void our_schema_agrees_with_railways_own() throws IOException {
        assertThat(theirs().differences(ours.schema())).containsExactly("no value DeploymentStatus.CANCELLED");
    }

    @Test
    void a_broken_document_is_seen() {
        String document = Operation.DEPLOYMENT.document();
        assertThat(ours.broken(document.replace("canRollback", "canRolback")))
                .singleElement()
                .asString()
                .contains("canRolback");
        // As Railway's documentation has it: a Boolean has no fields.
        assertThat(ours.broken("mutation a($id: String!) { deploymentRollback(id: $id) { id status } }"))
                .isNotEmpty();
    }

    @Test
    void a_broken_schema_is_seen() throws IOException {
        Contract theirs = theirs();
        String sdl = Files.readString(
                Path.of("src/test/resources/io/github/schemacheck/deploy/testing/railway/railway.graphqls"));
        String broken = sdl.replace("numReplicas: Int\n  overlap", "numReplicas: String\n  overlap")
                .replace("  canRollback: Boolean!\n", "  canRollback: Boolean!\n  canFly: Boolean!\n");
        assertThat(theirs.differences(
                        Contract.of(new SchemaParser().parse(broken)).schema()))
                .contains("ServiceInstance.numReplicas is Int and not String", "no field Deployment.canFly");
    }

    @Test
    void every_file_is_a_document_of_ours() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            assertThat(Arrays.stream(Operation.values()).map(Operation::file).sorted())
                    .isEqualTo(names);
        }
    }

    private static Contract theirs() throws IOException {
        String path = System.getProperty("railway.schema", "");
        Assumptions.assumeFalse(path.isEmpty(), "no -Drailway.schema");
        Map<String, Object> read = new ObjectMapper().readValue(Path.of(path).toFile(), new TypeReference<>() {});
        @SuppressWarnings("unchecked")
        Map<String, Object> data = (Map<String, Object>) read.getOrDefault("data", read);
        return Contract.of(data);
    }
}
