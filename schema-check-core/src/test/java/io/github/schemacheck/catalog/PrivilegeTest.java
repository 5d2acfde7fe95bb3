package io.github.schemacheck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Grant;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.Ownership;
import io.github.schemacheck.testing.TestDatabase;
import io.github.schemacheck.testing.TestServer;
import io.github.schemacheck.testing.TestServers;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrivilegeTest {
    static Stream<CatalogFixture> everywhere() {
        return CatalogFixture.everywhere();
    }

    static Stream<TestServer> servers() {
        return TestServers.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void only_what_differs_from_the_defaults_is_a_grant(CatalogFixture fixture) {
        assertThat(fixture.all(Grant.class)
                        .map(grant -> grant.target() + " to " + grant.grantee() + " " + grant.privileges()))
                .contains(
                        "schema shop to catalog_reader [USAGE]",
                        "table shop.customer to catalog_reader [INSERT*, SELECT*]",
                        "column shop.customer.name to catalog_reader [UPDATE]",
                        "sequence shop.ticket to public [USAGE]",
                        "routine shop.add(text, text) to public []")
                .noneMatch(grant -> grant.contains("schema public"))
                .filteredOn(grant -> grant.contains("shop.note"))
                .singleElement()
                .asString()
                .contains("to postgres")
                .contains("INSERT")
                .doesNotContain("DELETE");
        assertThat(fixture.all(DefaultPrivilege.class).map(p -> p.id() + " " + p.privileges()))
                .containsExactlyInAnyOrder(
                        "default privilege on tables made by postgres to catalog_reader in schema shop [SELECT]",
                        "default privilege on functions made by postgres to public []");
        assertThat(fixture.all(Ownership.class).filter(owner -> owner.role().equals("catalog_owner")))
                .extracting(owner -> owner.target().toString())
                .containsExactly("table shop.parent");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void a_role_that_may_only_connect_reads_the_same(CatalogFixture fixture) {
        CatalogReading reading = CatalogFixture.read(fixture.database(), "catalog_reader");
        assertThat(reading.schema()).isEqualTo(fixture.reading().schema());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_new_database_has_nothing_to_report(TestServer server) {
        try (TestDatabase database = server.createDatabase()) {
            CatalogReading reading = CatalogFixture.read(database, "postgres");
            assertThat(reading.notCompared()).isEmpty();
            assertThat(reading.schema().objects().values())
                    .filteredOn(object -> !(object instanceof Comment))
                    .extracting(object -> object.id().kind())
                    .containsExactlyInAnyOrder(ObjectKind.SCHEMA, ObjectKind.EXTENSION);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void a_schema_public_that_nobody_may_use_is_a_revoked_privilege(TestServer server) {
        try (TestDatabase database = server.createDatabase()) {
            database.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
            assertThat(CatalogFixture.read(database, "postgres").schema().all(Grant.class))
                    .singleElement()
                    .hasToString("Grant[target=schema public, grantee=public, privileges=[]]");
        }
    }
}
