using System.Globalization;
using Marten;
using Marten.Linq.MatchesSql;
using Marten.Linq.SoftDeletes;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Corridors;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using TradeTracker.Host.Series;
using TradeTracker.Host.Targets;
using Wolverine.Http;

namespace TradeTracker.Host.Corridors;

public static class GetCorridorEndpoint
{
    private const int MostSeries = 1000;

    /// <summary>Shows the trade between two parties: its targets, its series, and how far the two sides' figures are apart.</summary>
    [WolverineGet("/api/v1/corridors/{a}/{b}"), Requires(Role.Reader), Citable, ProducesResponseType<CorridorView>(200)]
    public static async Task<IResult> Get(
        string a, string b, string? asOf, string? publishedUntil, Clocks clocks, VerdictReader verdicts, IQuerySession session, KnownIds known, CancellationToken cancellation)
    {
        var query = new Query();
        var bounds = query.Bounds(asOf, publishedUntil);
        if (query.HasFaults) return query.Problem();
        if (await known.Party(a, cancellation) is not { } one) return await Unknown(a);
        if (await known.Party(b, cancellation) is not { } other) return await Unknown(b);
        var (position, problem) = await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return problem;

        var corridor = Corridor.Key(one, other);
        var entries = await session.Query<SeriesEntry>().Where(s => s.Corridor == corridor).OrderBy(s => s.Id).Take(MostSeries + 1).ToListAsync(cancellation);
        if (entries.Count > MostSeries) return Problems.NotFound($"{corridor} has more than {MostSeries} series; read them by GET /api/v1/series.");
        var logs = (await session.ReadSeries([.. entries.Select(e => e.Id)], position, cancellation)).OrderBy(log => log.Key, StringComparer.Ordinal).Select(log => (IReadOnlyList<Recorded>)[.. log]).ToList();
        var targets = await session.Query<Target>().Where(t => t.MaybeDeleted() && t.MatchesSql("d.corridors @> array[?]", corridor)).Select(t => t.Stream).ToListAsync(cancellation);
        var assessed = await verdicts.AllAt(session, targets, position, bounds, cancellation);

        var last = logs.Select(log => log[^1]).MaxBy(e => e.Position);
        var today = assessed.Select(t => t.Today).Append(last is null ? clocks.Today(bounds with { Position = null }, default) : clocks.Today(bounds, last.RecordedAt)).Max();
        return new Read<CorridorView>(View(one, other, logs, new(bounds, position, null, false), [.. assessed.Where(t => IsBetween(t, one, other))]), last?.Position ?? 0,
            string.Create(CultureInfo.InvariantCulture, $"/api/v1/corridors/{one}/{other}?publishedUntil={today:yyyy-MM-dd}&asOf={position}"));

        async Task<IResult> Unknown(string text) => Problems.NotFound($"There is no economy or group '{text}'. Nearest: {string.Join(", ", await known.NearestParties(text, cancellation))}.");
    }

    // The index holds every pair a target ever had; here it is shown where it is now.
    private static bool IsBetween(VerdictRead target, string a, string b) => target.State.Definition is var terms && Corridor.Key(terms.Subject, terms.Counterpart) == Corridor.Key(a, b);

    private static CorridorView View(string a, string b, IReadOnlyList<IReadOnlyList<Recorded>> logs, SeriesScope scope, IReadOnlyList<VerdictRead> targets)
    {
        var series = logs.Select(SeriesStreams.Fold).OfType<TradeSeries>();
        return new([a, b], [.. targets.Select(t => t.ToSummary())], [.. logs.Select(scope.Read).OfType<StandingSeries>().Where(s => s.Figures.Count > 0).Select(s => s.ToSummary())],
            CorridorAsymmetry.Of(a, b, series, scope.Bounds.Until));
    }
}
