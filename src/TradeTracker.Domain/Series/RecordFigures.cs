using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Series;

/// <summary>Records what a publisher published for one series on one day.</summary>
public sealed record RecordFigures(FiguresReported Release)
{
    /// <summary>Appends the observations that say something new: value or status other than what is in force at that publication date.</summary>
    public Decision<SeriesEvent> Decide(TradeSeries? series, DateOnly today)
    {
        if (Release.PublishedOn > today)
            return new Refusal(RefusalCodes.PublishedInTheFuture, $"{Release.PublishedOn:O} has not come yet.", "/publishedOn");
        var periods = new HashSet<Period>();
        for (var i = 0; i < Release.Observations.Count; i++)
            if (!periods.Add(Release.Observations[i].Period))
                return new Refusal(RefusalCodes.PeriodRepeated, $"{Release.Observations[i].Period} stands twice in one release; nothing says which value holds.", $"/observations/{i}/period");
        for (var i = 0; i < Release.Observations.Count; i++)
            if (Release.Observations[i] is { Status: not ObsStatus.Forecast, Period: var period } && period.End > Release.PublishedOn)
                return new Refusal(RefusalCodes.PeriodNotOver, $"{period} was not over on {Release.PublishedOn:O}; only a forecast (F) can be published before.", $"/observations/{i}/period");

        var news = Release.Observations.Where(o => series?.InForce(o.Period, Release.PublishedOn) is not { } known || known.Value != o.Value || known.Status != o.Status).ToValueList();
        if (news.Count == 0) return Decision.Nothing;
        return Release with { Observations = news };
    }
}
