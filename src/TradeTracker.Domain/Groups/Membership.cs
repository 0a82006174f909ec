namespace TradeTracker.Domain.Groups;

/// <summary>An economy's stay: a member on and after one day, and before another (null: still).</summary>
public sealed record Membership(string Economy, DateOnly Since, DateOnly? Until)
{
    public bool On(DateOnly day) => Since <= day && (Until is null || day < Until);

    /// <summary>Every stay, in the order of their beginnings.</summary>
    public static IReadOnlyList<Membership> Stays(IEnumerable<(string Economy, DateOnly On)> joined, IEnumerable<(string Economy, DateOnly On)> left)
    {
        var ends = left.ToLookup(l => l.Economy, l => l.On);
        return [.. joined.OrderBy(j => j.On).Select(j => new Membership(j.Economy, j.On, ends[j.Economy].Where(on => on >= j.On).Select(on => (DateOnly?)on).Min()))];
    }
}

/// <summary>When an economy may join and leave.</summary>
internal static class Stays
{
    public static Refusal? RefusesToJoin(this IReadOnlyList<Membership> members, string economy, DateOnly on) =>
        members.Any(m => m.Economy == economy && (m.Until is null || on < m.Until))
            ? new(RefusalCodes.AlreadyMember, $"{economy} is a member on {on:O} already, or joins later.", "/economy") : null;

    public static Refusal? RefusesToLeave(this IReadOnlyList<Membership> members, string economy, DateOnly on) =>
        members.Any(m => m.Economy == economy && m.Until is null && m.Since <= on)
            ? null : new(RefusalCodes.NotAMember, $"{economy} is no member on {on:O}.", "/on");
}
