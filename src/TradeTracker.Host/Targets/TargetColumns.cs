using TradeTracker.Contracts.Targets;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Host.Http.Tables;

namespace TradeTracker.Host.Targets;

/// <summary>A target in a row: its terms, what became of it, and the numbers of its headline verdict.</summary>
internal static class TargetColumns
{
    public static readonly Columns<TargetSummary> All = new()
    {
        { "id", t => t.Id },
        { "name", t => t.Definition.Name },
        { "kind", t => TargetKinds.Of(t.Definition) },
        { "subject", t => t.Definition.Subject },
        { "counterpart", t => t.Definition.Counterpart },
        { "flow", t => t.Definition.Measure.Flow },
        { "product", t => t.Definition.Measure.Product },
        { "direction", t => t.Definition.Direction },
        { "amount", t => t.Definition switch { Level level => level.Amount, Sum sum => sum.Amount, _ => (decimal?)null } },
        { "factor", t => (t.Definition as Multiple)?.Factor },
        { "rate", t => (t.Definition as Growth)?.Rate },
        { "rate_up_to", t => (t.Definition as Growth)?.RateUpTo },
        { "share", t => (t.Definition as Share)?.Fraction },
        { "window_from", t => t.Definition.Span?.From },
        { "window_to", t => t.Definition.Span?.To },
        { "unit", t => t.Definition.Unit },
        { "deadline", t => t.Definition.Deadline.Date },
        { "deadline_precision", t => t.Definition.Deadline.Precision },
        { "deadline_words", t => t.Definition.Deadline.Words },
        { "announced_on", t => t.Definition.AnnouncedOn },
        { "modality", t => t.Definition.Modality },
        { "mechanism", t => t.Definition.Mechanism },
        { "state", t => t.State },
        { "agreement", t => t.Agreement },
        { "status", t => t.Headline?.Status },
        { "reason", t => t.Headline?.Reason },
        { "flags", t => t.Headline is { } headline ? Cell.Several(headline.Flags.Select(f => (Cell)f)) : default },
        { "publisher", t => t.Headline?.Publisher },
        { "reporter", t => t.Headline?.Reporter },
        { "baseline_period", t => t.Headline?.Baseline?.Period },
        { "baseline_value", t => t.Headline?.Baseline?.Value },
        { "latest_period", t => t.Headline?.Latest?.Period },
        { "latest_value", t => t.Headline?.Latest?.Value },
        { "goal", t => t.Headline?.Goal?.Value },
        { "gap", t => t.Headline?.Gap },
        { "percent_of_target", t => t.Headline?.PercentOfTarget },
        { "percent_of_change", t => t.Headline?.PercentOfChange },
        { "actual_growth", t => t.Headline?.ActualGrowth },
        { "required_growth", t => t.Headline?.RequiredGrowth },
        { "required_growth_from_now", t => t.Headline?.RequiredGrowthFromNow },
        { "ratio", t => t.Headline?.Ratio },
        { "method", t => t.Headline?.Method },
        { "digest", t => t.Headline?.Digest },
        { "version", t => t.Version },
    };
}
