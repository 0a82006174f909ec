using JasperFx.Events.Projections;
using Marten;
using TradeTracker.Domain.Targets;
using TradeTracker.Host.EventStore;
using Weasel.Postgresql.Tables;

namespace TradeTracker.Host.Targets;

public sealed partial class TargetProjection() : FoldProjection<Target, TargetEvent>(Target.Evolve)
{
    protected override Target At(Target state, long version) => state with { Version = version };
}

public static class TargetOptions
{
    public static void AddTargets(this StoreOptions options, int batchSize)
    {
        // Soft: a struck target is no longer shown, but figures and earlier positions must still find it.
        options.Schema.For<Target>().Identity(t => t.Stream).SoftDeleted().Metadata(m => m.IsSoftDeleted.MapTo(t => t.Struck))
            .Duplicate(t => t.Corridors, pgType: "text[]", configure: index => index.Method = IndexMethod.gin)
            .Duplicate(t => t.PartiesEver, pgType: "text[]", configure: index => index.Method = IndexMethod.gin)
            .Duplicate(t => t.Publishers, pgType: "text[]", configure: index => index.Method = IndexMethod.gin)
            .Duplicate(t => t.UnitsEver, pgType: "text[]", configure: index => index.Method = IndexMethod.gin)
            .Duplicate(t => t.Parties, pgType: "text[]", configure: index => index.Method = IndexMethod.gin);
        options.Columns<Target>([t => t.Kind, t => t.State, t => t.Terms.Mechanism, t => t.Terms.Name, t => t.Words, t => t.Terms.Deadline.Date, t => t.Terms.AnnouncedOn, t => t.LastDays]);
        options.Columns<TargetVerdicts>([v => v.Status, v => v.Statuses, v => v.Agreement, v => v.PercentOfTarget, v => v.PercentOfChange]);
        options.Schema.For<TargetVerdicts>().Duplicate(v => v.Imports, pgType: "text[]", configure: index => index.Method = IndexMethod.gin);
        options.Schema.For<TargetVerdictChange>().Duplicate(c => c.Target, pgType: "text").Duplicate(c => c.Position, pgType: "bigint");
        options.Projections.Add<TargetProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add(new VerdictProjection(), ProjectionLifecycle.Async, "Verdicts", projection =>
        {
            projection.BatchSize = batchSize;
            projection.DeleteViewTypeOnTeardown<TargetVerdicts>();
            projection.DeleteViewTypeOnTeardown<TargetVerdictChange>();
        });
    }
}
