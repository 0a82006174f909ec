using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.Http;

namespace TradeTracker.Host.Targets;

/// <summary>What a list can be sorted by.</summary>
/// <param name="Sql">Over t (targets) and v (their verdicts).</param>
/// <param name="Of">The same of an item; null comes last, in whichever direction.</param>
internal sealed record TargetSortKey(string Name, Type Type, string Sql, Func<TargetSummary, object?> Of)
{
    private static readonly string Statuses = string.Join(',', Enum.GetValues<Status>().Select(WireJson.Code));

    /// <summary>The last of every order: no two items have the same.</summary>
    public static TargetSortKey Id { get; } = new("id", typeof(string), "t.id", t => StreamKeys.Target(t.Id));

    public static IReadOnlyList<TargetSortKey> All { get; } =
    [
        Id,
        new("name", typeof(string), "t.terms_name", t => t.Definition.Name),
        new("kind", typeof(string), "t.kind", t => TargetKinds.Of(t.Definition)),
        new("state", typeof(string), "t.state", t => t.State),
        new("deadline", typeof(DateOnly), "t.terms_deadline_date", t => t.Definition.Deadline.Date),
        new("announcedOn", typeof(DateOnly), "t.terms_announced_on", t => t.Definition.AnnouncedOn),
        new("status", typeof(int), $"array_position('{{{Statuses}}}'::text[], v.status)", t => t.Headline is { } h ? (int)h.Status + 1 : null),
        new("percentOfTarget", typeof(decimal), "v.percent_of_target", t => t.Headline?.PercentOfTarget),
        new("percentOfChange", typeof(decimal), "v.percent_of_change", t => t.Headline?.PercentOfChange),
    ];
}

/// <summary>The order of a list, the most important key first; the id is always the last.</summary>
internal sealed record TargetSort(IReadOnlyList<(TargetSortKey Key, bool Down)> Keys) : IComparer<TargetSummary>
{
    /// <summary>As the reader may write it: <c>-percentOfTarget,deadline,id</c>.</summary>
    public string Text { get; } = string.Join(',', Keys.Select(k => k.Down ? $"-{k.Key.Name}" : k.Key.Name));

    /// <param name="sort">Names separated by commas, a minus for the other direction; null: by id.</param>
    public static TargetSort Parse(string? sort, Query query)
    {
        var keys = (sort?.Split(',') ?? []).Select(k => (Name: k.TrimStart('-'), Down: k.StartsWith('-'))).ToList();
        foreach (var (name, _) in keys) query.OneOf(name, [.. TargetSortKey.All.Select(k => k.Name)], nameof(sort));
        if (keys.DistinctBy(k => k.Name).Count() < keys.Count) query.Fault<string>("A key is named twice.", nameof(sort));
        List<(TargetSortKey Key, bool Down)> known = [.. from k in keys from key in TargetSortKey.All where key.Name == k.Name select (key, k.Down), (TargetSortKey.Id, false)];
        // What is named behind the id decides nothing.
        return new(known[..(known.FindIndex(k => k.Key == TargetSortKey.Id) + 1)]);
    }

    public IReadOnlyList<object?> Place(TargetSummary item) => [.. Keys.Select(k => k.Key.Of(item))];

    /// <summary>At most so many of the items in this order, from behind a place (null: from the start).</summary>
    public IReadOnlyList<TargetSummary> Beyond(IReadOnlyList<object?>? place, IEnumerable<TargetSummary> items, int count) =>
        [.. items.Where(t => place is null || Compare(Place(t), place) > 0).Order(this).Take(count)];

    /// <summary>The order of targets as they stood, which no database sorts.</summary>
    public int Compare(TargetSummary? x, TargetSummary? y) => Compare(Place(x!), Place(y!));

    public int Compare(IReadOnlyList<object?> x, IReadOnlyList<object?> y) =>
        Keys.Select((k, i) => Compare(x[i], y[i], k.Down)).FirstOrDefault(c => c != 0);

    private static int Compare(object? x, object? y, bool down) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (string a, string b) => down ? string.CompareOrdinal(b, a) : string.CompareOrdinal(a, b),
        (IComparable a, _) => down ? -a.CompareTo(y) : a.CompareTo(y),
        _ => throw new InvalidOperationException("A key that has no order."),
    };
}
