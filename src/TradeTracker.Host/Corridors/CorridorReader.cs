using System.Globalization;
using Marten;
using Marten.Linq.MatchesSql;
using Marten.Linq.SoftDeletes;
using TradeTracker.Contracts.Corridors;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Series;
using TradeTracker.Host.Targets;

namespace TradeTracker.Host.Corridors;

/// <summary>A corridor within bounds, with the address that gives the same for ever.</summary>
/// <param name="Version">The position of the last event of its series.</param>
public sealed record CorridorRead(CorridorView View, long Version, DateOnly Today, long Position)
{
    public string ContentLocation(string part) => string.Create(CultureInfo.InvariantCulture, $"/api/v1/corridors/{View.Parties[0]}/{View.Parties[1]}{part}?publishedUntil={Today:yyyy-MM-dd}&asOf={Position}");
}

/// <summary>Reads what two parties promised each other, and what both sides say they traded.</summary>
public sealed class CorridorReader(IDocumentStore store, Clocks clocks, VerdictReader verdicts, KnownIds known)
{
    private const int MostSeries = 1000;

    public async Task<(CorridorRead? Read, IResult? Problem)> Read(string a, string b, Bounds bounds, CancellationToken cancellation)
    {
        if (await known.Party(a, cancellation) is not { } one) return (null, await Unknown(a, cancellation));
        if (await known.Party(b, cancellation) is not { } other) return (null, await Unknown(b, cancellation));
        await using var session = store.QuerySession();
        var (position, problem) = await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return (null, problem);

        var corridor = Corridor.Key(one, other);
        var entries = await session.Query<SeriesEntry>().Where(s => s.Corridor == corridor).OrderBy(s => s.Id).Take(MostSeries + 1).ToListAsync(cancellation);
        if (entries.Count > MostSeries) return (null, Problems.NotFound($"{corridor} has more than {MostSeries} series; read them by GET /api/v1/series."));
        var logs = (await session.ReadSeries([.. entries.Select(e => e.Id)], position, cancellation)).OrderBy(log => log.Key, StringComparer.Ordinal).Select(log => (IReadOnlyList<Recorded>)[.. log]).ToList();
        var targets = await session.Query<Target>().Where(t => t.MaybeDeleted() && t.MatchesSql("d.corridors @> array[?]", corridor)).Select(t => t.Stream).ToListAsync(cancellation);
        var assessed = await verdicts.AllAt(session, targets, position, bounds, cancellation);

        var last = logs.Select(log => log[^1]).MaxBy(e => e.Position);
        var today = assessed.Select(t => t.Today).Append(last is null ? clocks.Today(bounds with { Position = null }, default) : clocks.Today(bounds, last.RecordedAt)).Max();
        return (new(View(one, other, logs, new(bounds, position, null, false), [.. assessed.Where(t => IsBetween(t, one, other))]), last?.Position ?? 0, today, position), null);
    }

    private async Task<IResult> Unknown(string text, CancellationToken cancellation) =>
        Problems.NotFound($"There is no economy or group '{text}'. Nearest: {string.Join(", ", await known.NearestParties(text, cancellation))}.");

    // The index holds every pair a target ever had; here it is shown where it is now.
    private static bool IsBetween(VerdictRead target, string a, string b) => target.State.Definition is var terms && Corridor.Key(terms.Subject, terms.Counterpart) == Corridor.Key(a, b);

    private static CorridorView View(string a, string b, IReadOnlyList<IReadOnlyList<Recorded>> logs, SeriesScope scope, IReadOnlyList<VerdictRead> targets)
    {
        var series = logs.Select(SeriesStreams.Fold).OfType<TradeSeries>();
        return new([a, b], [.. targets.Select(t => t.ToSummary())], [.. logs.Select(scope.Read).OfType<StandingSeries>().Where(s => s.Figures.Count > 0).Select(s => s.ToSummary())],
            CorridorAsymmetry.Of(a, b, series, scope.Bounds.Until));
    }
}
