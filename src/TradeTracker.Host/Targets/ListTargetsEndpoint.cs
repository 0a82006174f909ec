using Marten;
using Marten.Linq.MatchesSql;
using Marten.Linq.SoftDeletes;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Targets;

public static class ListTargetsEndpoint
{
    private static readonly string[] States = ["active", "superseded", "withdrawn"];

    /// <summary>Lists targets, each with its headline verdict; filter by party, go back in time.</summary>
    [WolverineGet("/api/v1/targets"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<TargetSummary>>(200)]
    public static async Task<IResult> Get(
        string? party, string? state, string? asOf, string? publishedUntil, string? limit, string? cursor, VerdictReader reader, IQuerySession session, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new Query();
        var filter = new TargetFilter(query.Economy(party), query.OneOf(state, States));
        var bounds = query.Bounds(asOf, publishedUntil);
        var (take, after) = (query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        if (!bounds.Open) return await Past(filter, bounds, take, after, reader, session, cancellation);

        return new ReadList<TargetSummary>(Read, after, take, TargetColumns.All);

        async Task<Page<TargetSummary>> Read(string after, int take)
        {
            var found = await filter.Apply(session.Query<Target>()).Where(t => t.Stream.CompareTo(after) > 0).OrderBy(t => t.Stream).Take(take + 1).ToListAsync(cancellation);
            var verdicts = (await session.LoadManyAsync<TargetVerdicts>(cancellation, found.Select(t => t.Stream).ToArray())).ToDictionary(v => v.Id);
            return Pages.Of([.. found.Select(t => Summary(t, verdicts.GetValueOrDefault(t.Stream), clock.Today()))], take, Key);
        }
    }

    /// <summary>Lists of the past assess every match, so they are bounded.</summary>
    private static async Task<IResult> Past(TargetFilter filter, Bounds bounds, int take, string after, VerdictReader reader, IQuerySession session, CancellationToken cancellation)
    {
        var (position, problem) = await reader.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;
        var streams = await filter.Apply(session.Query<Target>().Where(t => t.MaybeDeleted())).OrderBy(t => t.Stream).Take(Query.MaxLimit + 1).Select(t => t.Stream).ToListAsync(cancellation);
        if (streams.Count > Query.MaxLimit) return Problems.BadRequest([new(null, "asOf", $"A list of the past is limited to {Query.MaxLimit} matches; filter by party.")]);
        return new ReadList<TargetSummary>(Read, after, take, TargetColumns.All);

        async Task<Page<TargetSummary>> Read(string after, int take)
        {
            var items = new List<TargetSummary>();
            foreach (var stream in streams.Where(s => string.CompareOrdinal(s, after) > 0))
                if (items.Count <= take && await reader.At(session, stream, position, bounds, null, cancellation) is { } read) items.Add(read.ToSummary());
            return Pages.Of(items, take, Key);
        }
    }

    private static string Key(TargetSummary target) => StreamKeys.Target(target.Id);

    private static TargetSummary Summary(Target target, TargetVerdicts? verdicts, DateOnly today) => verdicts is null
        ? new(target.Id, target.Terms, target.State, Domain.Verdicts.Agreement.None, null, target.Version)
        : new VerdictRead(TargetState.Of(target, target.Version), verdicts.Assessment, today, Domain.Verdicts.Method.Default).ToSummary();
}

/// <summary>Which targets a list shows; null: all.</summary>
internal sealed record TargetFilter(string? Party, string? State)
{
    public IQueryable<Target> Apply(IQueryable<Target> targets)
    {
        if (State is not null) targets = targets.Where(t => t.State == State);
        return Party is null ? targets : targets.Where(t => t.MatchesSql("d.data -> 'set' -> 'terms' -> 'parties' @> to_jsonb(?::text)", Party));
    }
}
