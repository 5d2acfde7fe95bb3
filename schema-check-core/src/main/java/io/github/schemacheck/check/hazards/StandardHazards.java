package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.TraceCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The list of all; a test finds a class that is not on it. */
public final class StandardHazards {
    private static final List<TraceCheck> ALL = List.of(
            new AttachScansPartition(),
            new BackfillWithLock(),
            new CachedPlanBreaks(),
            new ChangesManyRows(),
            new CheckAddedValidated(),
            new ConcurrentlyInCallback(),
            new ConcurrentlyInTransaction(),
            new ConcurrentlyWaitsForFlyway(),
            new ConstraintBuildsIndex(),
            new DeletesAllRows(),
            new DetachNotConcurrent(),
            new DomainChecksTables(),
            new DropCascades(),
            new DropIndexNotConcurrent(),
            new DropsConstraint(),
            new DropsData(),
            new DropsRoutineOrView(),
            new DropsUsedIndex(),
            new EnumValueWithoutPlace(),
            new ExtensionChanges(),
            new ForeignKeyAddedValidated(),
            new GrantsToEveryone(),
            new IdentifierTruncated(),
            new IfNotExistsHidesObject(),
            new IndexNotConcurrent(),
            new IndexOnPartitionedTable(),
            new JsonWithoutEquality(),
            new LocksSeveralTables(),
            new MigrationFails(),
            new MissingLockTimeout(),
            new NewTableLocksParent(),
            new NotNullScansTable(),
            new NotRepeatable(),
            new NullBecomesPossible(),
            new OldApplicationBreaks(),
            new PartitionCreatedInPlace(),
            new RefreshNotConcurrent(),
            new ReindexNotConcurrent(),
            new RenamesObject(),
            new RewritesTable(),
            new TableReadRepeatedly(),
            new TimeZoneDependentType(),
            new TransactionControl(),
            new TruncatesTable(),
            new TypeChangeReadsRows(),
            new ValidatedInSameTransaction(),
            new WorkUnderLock());

    private StandardHazards() {}

    /** @param budget of {@code over-budget}, for all pending migrations together; zero for no limit */
    public static List<TraceCheck> within(Duration budget) {
        List<TraceCheck> all = new ArrayList<>(ALL);
        all.add(new OverBudget(budget));
        return List.copyOf(all);
    }
}
