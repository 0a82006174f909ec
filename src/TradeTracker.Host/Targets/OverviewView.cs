using Marten;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using TradeTracker.Host.Series;
using Wolverine.Http;

namespace TradeTracker.Host.Targets;

public static class GetOverviewEndpoint
{
    private const int MostAtRisk = 10, LatestChanges = 10;
    private static readonly TargetFilter AtRisk = TargetFilter.Of(
        TargetCondition.State(["active"]),
        TargetCondition.Status([.. ((Status[])[Status.Missed, Status.Deteriorating, Status.LimitedProgress, Status.AccelerationNeeded]).Select(WireJson.Code)]));

    private static TargetSort WorstFirst => TargetSort.Parse("-status,percentOfTarget", new Query());

    /// <summary>Shows where all targets stand: how many of each status, the most at risk, what changed last and why, and how recent each publisher's figures are; now or as it was.</summary>
    [WolverineGet("/api/v1/overview"), Requires(Role.Reader), ProducesResponseType<Overview>(200)]
    public static async Task<IResult> Get(string? asOf, string? publishedUntil, VerdictReader reader, VerdictChangeReader changes, IQuerySession session, TimeProvider clock, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        var (position, problem) = await reader.Clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;
        var freshness = await session.ReadFreshness(position, bounds.PublishedUntil ?? DateOnly.MaxValue, cancellation);
        if (bounds.Open) return new Read<Overview>(Overview.Of(await Standings(session, cancellation), await session.Search(AtRisk, WorstFirst, null, MostAtRisk, clock.Today(), cancellation), await VerdictChangeReader.Latest(session, LatestChanges, cancellation), freshness), position);

        (var found, problem) = await reader.Search(session, bounds, TargetFilter.Of(), cancellation);
        var atRisk = found.Where(AtRisk.Holds).Select(t => t.ToSummary()).Order(WorstFirst).Take(MostAtRisk);
        return problem ?? new Read<Overview>(Overview.Of([.. found.Select(Stands)], [.. atRisk], await changes.Latest(session, found, position, bounds, LatestChanges, cancellation), freshness), position);
    }

    private static Standing Stands(VerdictRead t) => new(t.Assessment.Headline is { } h ? WireJson.Code(h.Status) : null, WireJson.Code(t.Assessment.Agreement), t.State.State, 1);

    private static async Task<IReadOnlyList<Standing>> Standings(IQuerySession session, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select v.status, coalesce(v.agreement, 'none'), t.state, count(*)::int {TargetSearch.From} group by 1, 2, 3");
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var standings = new List<Standing>();
        while (await rows.ReadAsync(cancellation)) standings.Add(new(await rows.IsDBNullAsync(0, cancellation) ? null : rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetInt32(3)));
        return standings;
    }
}
