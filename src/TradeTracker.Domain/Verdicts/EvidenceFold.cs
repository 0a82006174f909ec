using TradeTracker.Domain.Adoptions;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;

namespace TradeTracker.Domain.Verdicts;

/// <summary>Evidence on one target that grows event by event: only a strike or correction folds a stream anew.</summary>
internal sealed class EvidenceFold(string targetStream)
{
    private readonly Dictionary<string, List<Recorded>> logs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Sheet?> sheets = new(StringComparer.Ordinal);
    // From all events, not only the standing ones: a series whose only release is struck was heard of, and so was a member.
    private readonly Dictionary<string, SeriesKey> heard = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> imported = new(StringComparer.Ordinal);
    private readonly List<Recorded> naming = [];
    private HashSet<string>? concerning;

    private Target? Target => StateOf<Target>(targetStream);

    /// <param name="e">In the order of positions.</param>
    public void Add(Recorded e)
    {
        Add(e, e.Stream);
        if (e.Data is FiguresReported { ImportId: { } id } && Imported(id).Add(e.Stream)) concerning = null;
        // What an import says of its figures belongs to the log of every series that has some.
        if (e.Data is ImportEvent) foreach (var series in Imported(StreamKeys.IdOf(e.Stream))) Add(e, series);

        var names = Rosters.NamedBy(e.Data).Any();
        if (names) naming.Add(e);
        if ((e.Data is FiguresReported r && heard.TryAdd(e.Stream, r.Key())) || names || e.Stream == targetStream) concerning = null;
    }

    private void Add(Recorded e, string stream)
    {
        if (!logs.TryGetValue(stream, out var log)) logs[stream] = log = [];
        log.Add(e);
        states[stream] = History.Rewrites(e.Data) ? History.Standing(log).Aggregate((object?)null, (state, s) => Evolve(state, s.Data)) : Evolve(states.GetValueOrDefault(stream), e.Data);
        sheets.Remove(stream);
    }

    private HashSet<string> Imported(string import) => imported.TryGetValue(import, out var series) ? series : imported[import] = new(StringComparer.Ordinal);

    /// <summary>What one stream led to so far.</summary>
    public T? StateOf<T>(string stream) where T : class => states.GetValueOrDefault(stream) as T;

    /// <summary>True where an event's stream bears on the target, as far as is known by now.</summary>
    public bool Concerns(Recorded e) => (concerning ??= Concerning()).Contains(e.Stream);

    /// <summary>All that was added, as evidence; null without such a target standing.</summary>
    public Evidence? Evidence() => Target is not { } target ? null : new(
        target, [.. heard.Keys.Select(SheetOf).OfType<Sheet>()], All<Publisher>().ToDictionary(p => p.Id, StringComparer.Ordinal),
        Rosters.Of(All<Group>(), All<Mechanism>()), (concerning ??= Concerning()).Max(stream => logs.TryGetValue(stream, out var log) ? log[^1].Position : 0))
    {
        Reached = StateOf<ReachedDeadlines>(StreamKeys.Deadline(target.Id))?.Reached ?? [],
        Adoptions = StateOf<MethodAdoptions>(StreamKeys.Methods) ?? MethodAdoptions.None,
        Rates = [.. All<ExchangeRate>()],
    };

    private Sheet? SheetOf(string stream) =>
        sheets.TryGetValue(stream, out var sheet) ? sheet : sheets[stream] = StateOf<TradeSeries>(stream) is { } series ? new(series) : null;

    private IEnumerable<T> All<T>() => states.Values.OfType<T>();

    private static object? Evolve(object? state, object data) => data switch
    {
        TargetEvent e => Target.Evolve(state as Target, e),
        SeriesEvent e => TradeSeries.Evolve(state as TradeSeries, e),
        PublisherEvent e => Publisher.Evolve(state as Publisher, e),
        GroupEvent e => Group.Evolve(state as Group, e),
        MechanismEvent e => Mechanism.Evolve(state as Mechanism, e),
        RateEvent e => ExchangeRate.Evolve(state as ExchangeRate, e),
        AdoptionEvent e => MethodAdoptions.Evolve(state as MethodAdoptions, e),
        DeadlineEvent e => ReachedDeadlines.Evolve(state as ReachedDeadlines, e),
        _ => state,
    };

    private HashSet<string> Concerning()
    {
        if (Target is not { } target) return [targetStream];
        HashSet<string> streams =
            [targetStream, StreamKeys.Deadline(target.Id), StreamKeys.Methods, .. target.PartiesEver.SelectMany(Party.Streams), .. target.Publishers.Select(StreamKeys.Publisher)];
        var corridors = target.CorridorsOf(Rosters.EverNamed(naming));
        var near = heard.Where(h => corridors.Contains(h.Value.Corridor)).ToList();
        streams.UnionWith(near.SelectMany(s => new[] { s.Key, StreamKeys.Publisher(s.Value.Publisher) }));
        streams.UnionWith(imported.Where(i => near.Exists(s => i.Value.Contains(s.Key))).Select(i => StreamKeys.Import(i.Key)));
        streams.UnionWith(ExchangeRate.Streams(target.UnitsEver, [.. near.Select(s => s.Value.Unit).Distinct()]));
        return streams;
    }
}
