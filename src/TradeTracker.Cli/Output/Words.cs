using System.Globalization;
using Spectre.Console;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Domain.Verdicts.Changes;
using Status = TradeTracker.Domain.Verdicts.Status;

namespace TradeTracker.Cli.Output;

/// <summary>Codes as people read them.</summary>
internal static class Words
{
    /// <summary>The code with a sign and a colour, so that it is known without either.</summary>
    public static Cell Of(Status status)
    {
        var (sign, color) = status switch
        {
            Status.Attained => ("✔", Color.Green),
            Status.OnTrack => ("▲", Color.Green),
            Status.AccelerationNeeded => ("►", Color.Yellow),
            Status.LimitedProgress => ("►", Color.Olive),
            Status.Deteriorating => ("▼", Color.Red),
            Status.Missed => ("✘", Color.Red),
            Status.Due => ("…", Color.Grey),
            _ => ("–", Color.Grey),
        };
        return new(WireJson.Code(status), color, $"{sign} ");
    }

    public static string Of(WithheldReason reason) => reason switch
    {
        WithheldReason.ScopeMismatch => "its figures are for another product or flow",
        WithheldReason.CurrencyMismatch => "its figures are in another currency only",
        WithheldReason.NoFigures => "no figure for a full year",
        WithheldReason.IncompleteGroup => "no year has the figures of all members",
        WithheldReason.NoDeadline => "nothing says by when",
        WithheldReason.NoBaseline => "nothing says from where to count",
        WithheldReason.InsufficientData => "no figure is later than the baseline",
        _ => "the method is not for this kind of target",
    };

    public static string Of(Caveat flag) => flag switch
    {
        Caveat.LostAgain => "met once, and no longer",
        Caveat.MetOnRevision => "met by revised figures only",
        Caveat.UnmetOnRevision => "no longer met after revisions",
        Caveat.MixedRelease => "from releases of different days",
        Caveat.CompositionChanged => "the group has other members now",
        _ => WireJson.Code(flag),
    };

    /// <summary>Why there is no status, and what to know about the one there is.</summary>
    public static string Remarks(Verdict verdict) => Join("; ", [verdict.Reason is { } reason ? Of(reason) : null, .. verdict.Flags.Select(Of)]);

    /// <summary>The latest figure and what it is for.</summary>
    public static string Latest(Verdict? verdict, TargetTerms terms) => verdict?.Latest is { } latest ? $"{Quantity(latest.Value, terms)} ({latest.Period})" : "";

    /// <summary>A share is a fraction, all else is counted in the target's unit.</summary>
    public static string Quantity(decimal value, TargetTerms terms) => terms is Share ? Amounts.PercentOf(value) : Amounts.Words(value, terms.Unit);

    public static string Of(VerdictState? state, TargetTerms terms) => state is null ? "" : Join(" ", [WireJson.Code(state.Status), state.Latest is { } latest ? $"({Quantity(latest.Value, terms)}, {latest.Period})" : null]);

    /// <summary>Outlet, title, day and address, as far as they are known.</summary>
    public static string Of(Citation citation) =>
        Join(", ", [citation.Outlet, citation.Title, Amounts.Day(citation.PublishedOn), citation.Url, citation.Unverified ? "unverified" : null]);

    /// <summary>What became of a promise, in the order of the days.</summary>
    public static string Of(Lineage lineage) => string.Join("; ", ((IEnumerable<(DateOnly On, string What)>)
    [
        .. lineage.Agreements.Select(a => (a.On, "agreed")),
        .. lineage.Restatements.Select(r => (r.On, "restated")),
        .. lineage.Revisions.Select(r => (r.On, r.Change.Count == 0 ? "renamed" : string.Join(", ", r.Change.Select(WireJson.Code)))),
        .. lineage.Supersessions.Select(s => (s.On, $"superseded by {s.By}")),
        .. lineage.Withdrawals.Select(w => (w.On, $"withdrawn ({w.Reason})")),
    ]).OrderBy(e => e.On).Select(e => $"{e.What} {Amounts.Day(e.On)}"));

    public static string Of(Deadline deadline) => deadline switch
    {
        { Precision: DeadlinePrecision.Year, Date: { } date } => date.Year.ToString(CultureInfo.InvariantCulture),
        { Precision: DeadlinePrecision.Day, Date: { } date } => Amounts.Day(date),
        { Words: { } words } => words,
        _ => WireJson.Code(deadline.Precision),
    };

    private static string Join(string between, IEnumerable<string?> parts) => string.Join(between, parts.Where(part => part is { Length: > 0 }));
}
