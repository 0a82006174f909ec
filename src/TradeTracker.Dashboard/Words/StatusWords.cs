using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Dashboard.Words;

/// <summary>A status as people read it: a word, a sign that needs no colour, a tone, and what it means.</summary>
/// <param name="Tone">good, near, far, bad or none: the class of its colour.</param>
public sealed record StatusWords(string Word, string Sign, string Tone, string Meaning)
{
    public static StatusWords Of(Status status) => status switch
    {
        Status.Attained => new("Attained", "✓", "good", "The latest full year meets the goal."),
        Status.OnTrack => new("On track", "↑", "good", "At this pace it will be met: 0.95 of the required pace or more."),
        Status.AccelerationNeeded => new("Acceleration needed", "↗", "near", "Moving towards the goal at 0.60 of the required pace or more, but too slowly."),
        Status.LimitedProgress => new("Limited progress", "→", "far", "Moving towards the goal at less than 0.60 of the required pace."),
        Status.Deteriorating => new("Deteriorating", "↓", "bad", "Moving away from the goal."),
        Status.Missed => new("Missed", "✕", "bad", "The figure of the deadline's year does not meet the goal."),
        Status.Due => new("Due", "○", "none", "The deadline has passed; its year's figure is not published yet."),
        _ => new("Withheld", "–", "none", "No status can be given."),
    };

    /// <summary>Why no status is given.</summary>
    public static string Of(WithheldReason reason) => reason switch
    {
        WithheldReason.ScopeMismatch => "its figures are for another product or flow",
        WithheldReason.CurrencyMismatch => "its figures are in another currency, and no exchange rate is recorded",
        WithheldReason.NoFigures => "no figure for a full year is in force",
        WithheldReason.IncompleteGroup => "no year has the figures of all members of the group",
        WithheldReason.NoDeadline => "nothing says by when",
        WithheldReason.NoBaseline => "nothing says from where to count",
        WithheldReason.InsufficientData => "no figure is later than the baseline",
        _ => "the method is not for this kind of target",
    };

    public static string Of(Caveat caveat) => caveat switch
    {
        Caveat.Provisional => "Provisional: the latest figure, or the start it is counted from, is provisional or estimated",
        Caveat.Stale => "Stale: the latest full year ended more than 18 months ago",
        Caveat.LostAgain => "Lost again: met once, and no longer",
        Caveat.MetOnRevision => "Met on revision: met by today's figures, not when first published",
        Caveat.UnmetOnRevision => "Unmet on revision: met when first published, no longer after revisions",
        Caveat.MixedRelease => "Mixed release: exports and imports came from releases of different days",
        _ => "Composition changed: the group has other members now than at the start",
    };

    /// <summary>How firm a figure is.</summary>
    public static string Of(ObsStatus status) => status switch
    {
        ObsStatus.Normal => "final",
        ObsStatus.Provisional => "provisional",
        ObsStatus.Estimated => "estimated",
        ObsStatus.Forecast => "forecast",
        _ => "missing",
    };

    public static string Of(Agreement agreement) => agreement switch
    {
        Agreement.Single => "one source gives a status",
        Agreement.Unanimous => "all sources agree",
        Agreement.Disputed => "sources disagree",
        _ => "no source gives a status",
    };
}
