package io.github.schemacheck.check.rules;

import io.github.schemacheck.check.Check;
import io.github.schemacheck.check.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of all checks; a test finds a class that is not on it. */
public final class StandardChecks {
    private static final List<Check> GATE = List.of(
            new AppliedMigrationVanished(),
            new AssertionBroken(),
            new AssertionFailed(),
            new CollationVersionDiffers(),
            new ColumnCollationDiffers(),
            new ColumnCollationVersionDiffers(),
            new ColumnDefaultDiffers(),
            new ColumnExtra(),
            new ColumnGeneratedDiffers(),
            new ColumnIdentityDiffers(),
            new ColumnInheritanceDiffers(),
            new ColumnMissing(),
            new ColumnNullabilityDiffers(),
            new ColumnOrderDiffers(),
            new ColumnStorageDiffers(),
            new ColumnTypeDiffers(),
            new ColumnTypeWideningSafe(),
            new CommentDiffers(),
            new CompositeTypeDiffers(),
            new ConstraintDeferrabilityDiffers(),
            new ConstraintDefinitionDiffers(),
            new ConstraintExtra(),
            new ConstraintInheritanceDiffers(),
            new ConstraintMissing(),
            new ConstraintNameDiffers(),
            new ConstraintNotValidated(),
            new DatabaseAheadOfCode(),
            new DefaultPrivilegeDiffers(),
            new DomainDiffers(),
            new EditedMigration(),
            new EnumValueExtra(),
            new EnumValueMissing(),
            new EnumValueOrderDiffers(),
            new EventTriggerDiffers(),
            new ExtendedStatisticsDiffer(),
            new ExtensionExtra(),
            new ExtensionMissing(),
            new ExtensionSchemaDiffers(),
            new ExtensionVersionDiffers(),
            new FailedMigration(),
            new ForeignKeyDiffers(),
            new ForeignKeyExtra(),
            new ForeignKeyMissing(),
            new ForeignKeyTriggersDisabled(),
            new ForeignKeyWouldFail(),
            new GrantDiffers(),
            new ImpliedForeignKey(),
            new IndexDefinitionDiffers(),
            new IndexExtra(),
            new IndexFlagsDiffer(),
            new IndexMissing(),
            new IndexNameDiffers(),
            new IndexNullsNotDistinctDiffers(),
            new IndexParentDiffers(),
            new IndexUniquenessDiffers(),
            new InvalidIndex(),
            new LongTransaction(),
            new MaterializedViewDiffers(),
            new MaterializedViewExtra(),
            new MaterializedViewMissing(),
            new MaterializedViewUnpopulated(),
            new MigrationEffectMissing(),
            new MigrationEffectUnrecorded(),
            new MigrationGraphBroken(),
            new MigrationHistoryInconsistent(),
            new MigrationLineEndsDiffer(),
            new MigrationLockTaken(),
            new MigrationMarkedApplied(),
            new MigrationMoved(),
            new MigrationOutOfOrder(),
            new MigrationRecordedTwice(),
            new MigrationRenamed(),
            new MigrationRunning(),
            new MigrationWithoutScript(),
            new NotNullConstraintDiffers(),
            new OrphanedRows(),
            new OwnerDiffers(),
            new PartitionBoundsDiffer(),
            new PartitionDetachPending(),
            new PartitionExtra(),
            new PartitionKeyDiffers(),
            new PartitionMissing(),
            new PartitionParentDiffers(),
            new PendingViolation(),
            new PolicyDiffers(),
            new PositionBySchema(),
            new PossibleRename(),
            new PreparedTransaction(),
            new PublicationDiffers(),
            new RangeTypeDiffers(),
            new ReplicationSlotLagging(),
            new RequiredColumnExtra(),
            new RoutineDiffers(),
            new RoutineExtra(),
            new RoutineMissing(),
            new RowSecurityDiffers(),
            new RuleDiffers(),
            new SchemaExtra(),
            new SchemaMissing(),
            new SequenceBehind(),
            new SequenceDiffers(),
            new SequenceExtra(),
            new SequenceMissing(),
            new SequenceNearEnd(),
            new ServerMajorDiffers(),
            new SeveralMigrationHeads(),
            new SquashedMigrationLost(),
            new TableAccessMethodDiffers(),
            new TableExtra(),
            new TableInheritanceDiffers(),
            new TableIsOtherKind(),
            new TableMissing(),
            new TablePersistenceDiffers(),
            new TableReloptionsDiffer(),
            new TableReplicaIdentityDiffers(),
            new TableTablespaceDiffers(),
            new TriggerDiffers(),
            new TriggerDisabled(),
            new TriggerExtra(),
            new TriggerMissing(),
            new TypeExtra(),
            new TypeMissing(),
            new VersionTableEmpty(),
            new VersionTableMissing(),
            new VersionTableNotReadable(),
            new ViewDiffers(),
            new ViewExtra(),
            new ViewMissing(),
            new WraparoundNear());

    /** About the design of live, whether the code expects it so or not: asked for, never part of the gate by itself. */
    private static final List<Check> ADVICE = List.of(
            new ConstraintLeftNotValid(),
            new DuplicateIndex(),
            new ForeignKeyWithoutIndex(),
            new IntersectingIndex(),
            new SequenceNotOwned(),
            new TableWithoutPrimaryKey());

    private StandardChecks() {}

    /** @return all checks, ordered by id */
    public static List<Check> all() {
        return Stream.concat(GATE.stream(), ADVICE.stream())
                .sorted(Comparator.comparing(check -> check.description().id()))
                .toList();
    }

    /** @return what decides whether live is what the code expects */
    public static List<Check> gate() {
        return GATE;
    }

    /** @return of these checks the ones that have something to look at: migrations may be no part of the evidence */
    public static List<Check> applying(List<Check> checks, Evidence evidence) {
        return checks.stream()
                .filter(check -> !evidence.histories().isEmpty() || !isAboutHistory(check))
                .toList();
    }

    /** @return ids of the checks that look at the differences between the expected schema and live */
    public static Set<String> comparing() {
        return ids(ChangeCheck.class);
    }

    /** @return ids of the checks that look at what the version table says of each migration */
    public static Set<String> reconciling() {
        return ids(MigrationCheck.class);
    }

    private static boolean isAboutHistory(Check check) {
        return check instanceof MigrationCheck
                || check instanceof VersionTableEmpty
                || check instanceof VersionTableMissing
                || check instanceof VersionTableNotReadable;
    }

    private static Set<String> ids(Class<? extends Check> kind) {
        return GATE.stream()
                .filter(kind::isInstance)
                .map(check -> check.description().id())
                .collect(Collectors.toSet());
    }
}
