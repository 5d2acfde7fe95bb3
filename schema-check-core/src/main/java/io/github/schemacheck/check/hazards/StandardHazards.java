package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.TraceCheck;
import java.util.List;

/** The list of all; a test finds a class that is not on it. */
public final class StandardHazards {
    private static final List<TraceCheck> ALL = List.of(
            new BackfillWithLock(),
            new CachedPlanBreaks(),
            new CheckAddedValidated(),
            new ConcurrentlyInTransaction(),
            new ConstraintBuildsIndex(),
            new DropIndexNotConcurrent(),
            new DropsData(),
            new ForeignKeyAddedValidated(),
            new IfNotExistsHidesObject(),
            new IndexNotConcurrent(),
            new MigrationFails(),
            new MissingLockTimeout(),
            new NewTableLocksParent(),
            new NotNullScansTable(),
            new OldApplicationBreaks(),
            new PartitionCreatedInPlace(),
            new RewritesTable(),
            new TimeZoneDependentType(),
            new ValidatedInSameTransaction());

    private StandardHazards() {}

    public static List<TraceCheck> all() {
        return ALL;
    }
}
