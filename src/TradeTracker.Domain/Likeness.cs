using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain;

/// <summary>Whether two records may be of the same thing: told to who creates one, never a reason to refuse it.</summary>
public static class Likeness
{
    /// <summary>The same measure between the same parties, and the same amount, the same deadline's year or nearly the same name.</summary>
    public static bool IsLike(this TargetTerms one, TargetTerms other) =>
        one.GetType() == other.GetType() && one.Parties.ToHashSet().SetEquals(other.Parties)
        && one.Measure.Flow == other.Measure.Flow && one.Measure.Product == other.Measure.Product
        && (one.Ambition == other.Ambition || one.DeadlineYear is { } year && year.End.Year == other.DeadlineYear?.End.Year || Nearest.Near(one.Name, other.Name));

    /// <summary>Nearly the same name, or the same first members.</summary>
    public static bool IsLike(this MechanismInaugurated one, MechanismInaugurated other) =>
        Nearest.Near(one.Name, other.Name) || one.Members.Count > 0 && one.Members.ToHashSet().SetEquals(other.Members);

    /// <summary>Nearly the same name.</summary>
    public static bool IsLike(this PublisherRegistered one, PublisherRegistered other) => Nearest.Near(one.Name, other.Name);
}
