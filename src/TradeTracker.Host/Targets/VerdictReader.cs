using System.Globalization;
using Marten;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.Targets;

/// <summary>A target and its verdicts within bounds, with the address that gives the same for ever.</summary>
/// <param name="Today">Decides what is stale and what is announced (R3.3).</param>
public sealed record VerdictRead(TargetState State, Assessment Assessment, DateOnly Today)
{
    public VerdictsView ToVerdicts() => VerdictsView.Of(Assessment, Today);
    public TargetView ToView() => new(State, ToVerdicts());
    public TargetSummary ToSummary() => ToVerdicts() is var v ? new(State.Id, State.Definition, State.State, v.Agreement, v.Headline, State.Version) : null!;

    /// <summary>The permanent address of just these verdicts.</summary>
    public string ContentLocation(string part) => $"{ContentLocation(part, Assessment.Position)}&method={Uri.EscapeDataString(Assessment.Method)}";

    /// <summary>The same of what no method decides.</summary>
    /// <param name="position">Of the last event that bears on it.</param>
    public string ContentLocation(string part, long position) => string.Create(CultureInfo.InvariantCulture,
        $"/api/v1/targets/{State.Id}{part}?publishedUntil={Today:yyyy-MM-dd}&asOf={position}");
}

/// <summary>Reads verdicts: today's from their document, any other time's by the same assessment of the same events.</summary>
public sealed class VerdictReader(IDocumentStore store, Clocks clocks)
{
    public Clocks Clocks => clocks;

    public async Task<(VerdictRead? Read, IResult? Problem)> Read(string targetId, Bounds bounds, Method? method, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var stream = StreamKeys.Target(targetId.ToLowerInvariant());
        var target = bounds.Open ? await session.LoadAsync<Target>(stream, cancellation) : null;
        // The verdicts and the high-water mark may be behind the strike.
        if (target is { Struck: true }) return (null, await session.Missing(stream, cancellation));
        if (target is not null && method is null && await Current(session, target, cancellation) is { } current) return (current, null);
        var (position, problem) = await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return (null, problem);
        var read = await At(session, stream, position, bounds, method, cancellation);
        return read is null ? (null, await Missing(session, stream, position, cancellation)) : (read, null);
    }

    /// <summary>The target as it was at a position; null where it did not stand or was not announced.</summary>
    public async Task<VerdictRead?> At(IQuerySession session, string stream, long position, Bounds bounds, Method? method, CancellationToken cancellation)
    {
        var gathered = (await session.Gather([stream], position, cancellation)).SingleOrDefault();
        return gathered is null ? null : Shown(gathered, bounds, method);
    }

    /// <summary>Of many targets, those that stood at a position and were announced.</summary>
    public async Task<IReadOnlyList<VerdictRead>> AllAt(IQuerySession session, IReadOnlyCollection<string> streams, long position, Bounds bounds, CancellationToken cancellation) =>
        [.. (await session.Gather(streams, position, cancellation)).Select(g => Shown(g, bounds, null)).OfType<VerdictRead>()];

    /// <summary>By every method, the default first, from the same events.</summary>
    public async Task<(IReadOnlyList<VerdictRead> Reads, IResult? Problem)> ReadByEveryMethod(string targetId, Bounds bounds, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var stream = StreamKeys.Target(targetId.ToLowerInvariant());
        var (position, problem) = await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return ([], problem);
        var gathered = (await session.Gather([stream], position, cancellation)).SingleOrDefault();
        if (gathered is null || Shown(gathered, bounds, null) is not { } byDefault) return ([], await Missing(session, stream, position, cancellation));
        return ([byDefault, .. Method.All.Where(m => m.Name != byDefault.Assessment.Method).Select(m => Shown(gathered, bounds, m)!)], null);
    }

    /// <summary>What a chart draws, by the same events.</summary>
    public async Task<(TargetPath? Path, VerdictRead? Read, IResult? Problem)> ReadPath(string targetId, Bounds bounds, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        var stream = StreamKeys.Target(targetId.ToLowerInvariant());
        var (position, problem) = await clocks.Resolve(session, bounds, cancellation);
        if (problem is not null) return (null, null, problem);
        var gathered = (await session.Gather([stream], position, cancellation)).SingleOrDefault();
        return gathered is not null && Shown(gathered, bounds, null) is { } read
            ? (Assessments.Path(stream, gathered.Events, bounds.Until), read, null)
            : (null, null, await Missing(session, stream, position, cancellation));
    }

    private VerdictRead? Shown(Gathered gathered, Bounds bounds, Method? method)
    {
        if (gathered.Assess(bounds.Until, method) is not { } assessed) return null;
        var today = clocks.Today(bounds, assessed.RecordedAt);
        return assessed.Target.Set.Terms.AnnouncedOn > today ? null : new(TargetState.Of(assessed.Target.At(today), assessed.Target.Version), assessed.Assessment, today);
    }

    private async Task<VerdictRead?> Current(IQuerySession session, Target target, CancellationToken cancellation)
    {
        var verdicts = await session.LoadAsync<TargetVerdicts>(target.Stream, cancellation);
        return verdicts is null ? null : new(TargetState.Of(target, target.Version), verdicts.Assessment, clocks.Now);
    }

    private static async Task<IResult> Missing(IQuerySession session, string stream, long position, CancellationToken cancellation)
    {
        var own = await session.ReadLog([stream], position, cancellation);
        if (own.Count > 0 && !History.Standing(own).Any(e => e.Data is TargetSet)) return Problems.Of(ProblemCodes.Struck, $"The record that began {stream} was struck.");
        return await session.Events.FetchStreamStateAsync(stream, cancellation) is null
            ? Problems.NotFound($"There is no {stream}.")
            : Problems.Of(ProblemCodes.NotAnnounced, $"{stream} was not known within these bounds.");
    }
}
