namespace TradeTracker.Domain.Series;

/// <summary>Records that a publisher withdrew figures.</summary>
public sealed record RetractFigures(FiguresRetracted Fact)
{
    public Decision<SeriesEvent> Decide(TradeSeries series, DateOnly today)
    {
        if (series.Retractions.Contains(Fact)) return Decision.Nothing;
        if (Fact.On > today) return new Refusal(RefusalCodes.InTheFuture, $"{Fact.On:O} has not come yet.", "/on");
        for (var i = 0; i < Fact.Periods.Count; i++)
            if (series.InForce(Fact.Periods[i], Fact.On)?.Value is null)
                return new Refusal(RefusalCodes.NothingToRetract, $"No figure for {Fact.Periods[i]} was in force on {Fact.On:O}.", $"/periods/{i}");
        return Fact;
    }
}
