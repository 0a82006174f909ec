using System.Text.Json.Serialization;

namespace TradeTracker.Domain.Targets;

/// <summary>One word for what a revision did to a promise.</summary>
public enum ChangeWord
{
    Raised,
    Lowered,
    Extended,
    Shortened,
    [JsonStringEnumMemberName("re-scoped")] Rescoped,
}

/// <summary>What a revision did, derived from the terms before and after; never typed by anyone.</summary>
public static class RevisionChange
{
    /// <summary>The words that apply; none where only names or judges changed.</summary>
    public static IEnumerable<ChangeWord> Words(TargetTerms before, TargetTerms after)
    {
        if (Rescopes(before, after) || before.GetType() != after.GetType()) yield return ChangeWord.Rescoped;
        else if (before.Ambition.CompareTo(after.Ambition) is not 0 and var raised) yield return raised < 0 ? ChangeWord.Raised : ChangeWord.Lowered;
        if (Nullable.Compare(End(before), End(after)) is not 0 and var extended) yield return extended < 0 ? ChangeWord.Extended : ChangeWord.Shortened;
    }

    /// <summary>R4.3: what is measured is another thing now. Another kind of promise is counted from the same baselines.</summary>
    public static bool Rescopes(TargetTerms before, TargetTerms after) =>
        !before.Parties.Equals(after.Parties) || before.Measure != after.Measure || before.Unit != after.Unit;

    // No date is later than any.
    private static DateOnly? End(TargetTerms terms) => terms.Deadline.Date ?? DateOnly.MaxValue;
}
