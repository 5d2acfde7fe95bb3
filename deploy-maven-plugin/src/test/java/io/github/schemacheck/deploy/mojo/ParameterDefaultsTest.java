package io.github.schemacheck.deploy.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.apply.Patience;
import io.github.schemacheck.deploy.changes.Triggers;
import java.io.File;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.junit.jupiter.api.Test;

@MojoTest
class ParameterDefaultsTest {
    private static final String POM = "classpath:/unit/pom.xml";

    @Test
    @InjectMojo(goal = "validate-schema", pom = POM)
    void validate_schema_has_its_documented_defaults(ValidateSchemaMojo mojo) {
        documented(mojo);
    }

    @Test
    @InjectMojo(goal = "snapshot-schema", pom = POM)
    void snapshot_schema_has_the_same(SnapshotSchemaMojo mojo) {
        documented(mojo);
    }

    @Test
    @InjectMojo(goal = "reconcile-history", pom = POM)
    void reconcile_history_changes_nothing_by_default(ReconcileHistoryMojo mojo) {
        documented(mojo);
        assertThat(mojo.apply).isFalse();
        assertThat(mojo.dryRun).isFalse();
        assertThat(mojo.savedHistory).isEqualTo(new File(base(mojo), "schema-check/saved"));
    }

    @Test
    @InjectMojo(goal = "rehearse", pom = POM)
    void rehearse_has_the_same_and_a_file_of_its_own(RehearseMojo mojo) {
        documented(mojo);
        assertThat(mojo.rehearsalSuppressions)
                .isEqualTo(new File(base(mojo), "schema-check/rehearsal-suppressions.txt"));
    }

    @Test
    @InjectMojo(goal = "sync-schema", pom = POM)
    void sync_schema_writes_beside_the_other_files_of_the_plugin(SyncSchemaMojo mojo) {
        documented(mojo);
        assertThat(mojo.callbackDirectory).isEqualTo(new File(base(mojo), "schema-check/callbacks"));
        assertThat(mojo.lockTimeout).isEqualTo(5);
    }

    @Test
    @InjectMojo(goal = "migrate", pom = POM)
    void migrate_waits_as_documented(MigrateMojo mojo) {
        documented(mojo);
        assertThat(mojo.callbackDirectory).isEqualTo(new File(base(mojo), "schema-check/callbacks"));
        assertThat(mojo.patience()).isEqualTo(Patience.DEFAULT);
    }

    @Test
    @InjectMojo(goal = "railway", pom = POM)
    void a_release_is_careful_by_default(ReleaseMojo mojo) {
        assertThat(mojo.dryRun).isFalse();
        assertThat(mojo.safety).isEqualTo("production");
        assertThat(mojo.smokeTests).isEmpty();
        assertThat(mojo.smokeGrace).isEqualTo(60);
        assertThat(mojo.smokeConfirmations).isEqualTo(3);
        assertThat(mojo.railwayReplaceRepository).isFalse();
        assertThat(mojo.runTimeout).isEqualTo(600);
        assertThat(mojo.allowBreakingMigrations).isFalse();
        assertThat(mojo.uncommittedCallbacks).isFalse();
        assertThat(mojo.rollbackUnproven).isFalse();
        assertThat(mojo.gate).isEqualTo("here");
    }

    @Test
    @InjectMojo(goal = "check-image", pom = POM)
    void check_image_has_its_documented_defaults(CheckImageMojo mojo) {
        assertThat(mojo.dockerfile).isEqualTo(new File(base(mojo), "Dockerfile"));
        assertThat(mojo.context).isEqualTo(base(mojo));
        assertThat(mojo.failOn).isEqualTo("error");
        assertThat(mojo.imageSuppressions).isEqualTo(new File(base(mojo), "schema-check/image-suppressions.txt"));
    }

    @Test
    @InjectMojo(goal = "detect-changes", pom = POM)
    void detect_changes_has_its_documented_defaults(DetectChangesMojo mojo) {
        assertThat(mojo.strategy).isEqualTo("auto");
        assertThat(mojo.dryRun).isFalse();
        assertThat(mojo.dockerfile).isEqualTo(new File(base(mojo), "Dockerfile"));
        assertThat(mojo.triggers.with(mojo.project, mojo.dockerfile)).isEqualTo(Triggers.standard(List.of()));
        assertThat(mojo.reportDirectory).isEqualTo(new File(base(mojo), "target/schema-check"));
    }

    @Test
    @InjectMojo(goal = "copy-files", pom = POM)
    void copy_files_names_no_container_by_itself(CopyFilesMojo mojo) {
        assertThat(mojo.container).isNull();
        assertThat(mojo.copyTo).isEmpty();
        assertThat(mojo.dryRun).isFalse();
    }

    private static void documented(ReviewMojo mojo) {
        assertThat(mojo.skip).isFalse();
        assertThat(SecretText.reveal(mojo.databaseUrl)).isEmpty();
        assertThat(SecretText.reveal(mojo.replicaUrl)).isEmpty();
        assertThat(mojo.stage).isEqualTo("before");
        assertThat(mojo.expected).isEqualTo("migrations");
        assertThat(mojo.shadowTimeout).isEqualTo(300);
        assertThat(mojo.allowShadowOnLive).isFalse();
        assertThat(mojo.advice).isFalse();
        assertThat(mojo.impliedKeys).isFalse();
        assertThat(mojo.orphans).isEqualTo("all");
        assertThat(mojo.orphanPace).isEqualTo("gentle");
        assertThat(mojo.orphanBudget).isEqualTo(600);
        assertThat(mojo.connectTimeout).isEqualTo(30);
        assertThat(mojo.statementTimeout).isEqualTo(120);
        assertThat(mojo.includeSchemas).isEmpty();
        assertThat(mojo.excludeTables).isEmpty();
        assertThat(mojo.suppressions).isEqualTo(new File(base(mojo), "schema-check/suppressions.txt"));
        assertThat(mojo.assertions).isEqualTo(new File(base(mojo), "schema-check/assertions"));
        assertThat(mojo.snapshotFile).isEqualTo(new File(base(mojo), "schema-check/schema.txt"));
        assertThat(mojo.reportDirectory).isEqualTo(new File(base(mojo), "target/schema-check"));
    }

    @Test
    @InjectMojo(goal = "validate-schema", pom = POM)
    @MojoParameter(name = "databaseUrl", value = "postgresql://app:geheim@localhost:1/shop")
    @MojoParameter(name = "excludeTables", value = "tmp_*,public.old")
    void words_become_values_and_a_secret_stays_one(ValidateSchemaMojo mojo) {
        assertThat(mojo.databaseUrl).hasToString("(hidden)");
        assertThat(SecretText.reveal(mojo.databaseUrl)).contains("postgresql://app:geheim@localhost:1/shop");
        assertThat(mojo.excludeTables).containsExactly("tmp_*", "public.old");
    }

    private static File base(DeployMojo mojo) {
        return mojo.project.getBasedir();
    }
}
