using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Targets;

/// <summary>The parties agreed to what had been proposed.</summary>
/// <param name="On">The day it happened.</param>
public sealed record AgreeTargetRequest(DateOnly? On, CitationBody? Citation)
{
    public AgreeTarget ToCommand() => new(On!.Value, Citation!.ToCitation());
}

/// <summary>The same promise was said again.</summary>
/// <param name="On">The day it happened.</param>
public sealed record RestateTargetRequest(DateOnly? On, CitationBody? Citation)
{
    public RestateTarget ToCommand() => new(On!.Value, Citation!.ToCitation());
}

/// <summary>A baseline for a target that stands.</summary>
/// <param name="Publisher">Who says so.</param>
/// <param name="Reporter">Left out: the publisher's own economy.</param>
/// <param name="Value">In single units; left out: the reading's own figure of that period.</param>
/// <param name="Unit">The target's, if given.</param>
/// <param name="On">From which day it counts; left out: the announcement's.</param>
public sealed record EstablishBaselineRequest(string? Publisher = null, string? Reporter = null, Period? Period = null, decimal? Value = null, string? Unit = null, DateOnly? On = null, CitationBody? Citation = null)
{
    public EstablishBaseline ToCommand() => new(
        new(Slug.Upper(Publisher), Reporter is null ? null : Party.Code(Reporter), Period!.Value, Value, On),
        Unit is null ? null : Units.Find(Unit), Citation!.ToCitation());
}
