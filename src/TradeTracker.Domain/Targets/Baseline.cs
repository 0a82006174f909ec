using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>A baseline as posted, before what was left out is filled in.</summary>
public sealed record Baseline(string? Publisher, string? Reporter, Period Period, decimal? Value, DateOnly? On = null)
{
    /// <summary>Fills in reporter, unit and day, or says why it cannot (R4.3).</summary>
    /// <param name="economyOf">The economy of a publisher (alpha-3), null for one that has none.</param>
    /// <param name="pointer">Where the baseline stands in the request.</param>
    public Decision<TargetEvent> Establish(TargetTerms terms, Citation citation, Func<string, string?> economyOf, string pointer)
    {
        if (!terms.TakesBaselines) return new Refusal(RefusalCodes.BaselineNotUsed, $"A {TargetKinds.Of(terms)} is not counted from a baseline.", pointer);
        if (Publisher is null && Value is not null)
            return new Refusal(RefusalCodes.PublisherRequired, "A value is one publisher's; without one each reading's own figure is the baseline.", $"{pointer}/publisher");
        var reporter = Reporter ?? (Publisher is null ? null : economyOf(Publisher));
        if (reporter is null ? Publisher is not null : !terms.Parties.Contains(reporter))
            return Reporter is null
                ? new Refusal(RefusalCodes.ReporterRequired, $"{Publisher} is not the office of a party; name the reporter.", $"{pointer}/reporter")
                : new Refusal(RefusalCodes.ReporterNotAParty, $"{Reporter} is not a party of the target.", $"{pointer}/reporter");
        var established = new BaselineEstablished(Publisher, reporter, Period, Value, terms.Unit, On ?? terms.AnnouncedOn, citation);
        return TermRules.Check(established, terms) is { } refusal ? refusal with { Pointer = pointer + refusal.Pointer } : established;
    }
}
