using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Series;

/// <summary>Records what a publisher published for one series on one day.</summary>
public sealed record RecordFigures(FiguresReported Release)
{
    /// <summary>Appends the observations that say something new: value or status other than what is in force at that publication date.</summary>
    public Decision<SeriesEvent> Decide(TradeSeries? series, DateOnly today)
    {
        if (Refuse(Release.PublishedOn, today) is { } early) return early with { Pointer = "/publishedOn" };
        var periods = new HashSet<Period>();
        for (var i = 0; i < Release.Observations.Count; i++)
            if (!periods.Add(Release.Observations[i].Period))
                return new Refusal(RefusalCodes.PeriodRepeated, $"{Release.Observations[i].Period} stands twice in one release; nothing says which value holds.", $"/observations/{i}/period");
        for (var i = 0; i < Release.Observations.Count; i++)
            if (Refuse(Release.Observations[i].Period, Release.Observations[i].Status, Release.PublishedOn) is { } unfinished)
                return unfinished with { Pointer = $"/observations/{i}/period" };

        var news = Release.Observations.Where(o => series?.InForce(o.Period, Release.PublishedOn) is not { } known || known.Value != o.Value || known.Status != o.Status).ToValueList();
        if (news.Count == 0) return Decision.Nothing;
        return Release with { Observations = news };
    }

    /// <summary>A day that has not come is no day of publication.</summary>
    internal static Refusal? Refuse(DateOnly publishedOn, DateOnly today) =>
        publishedOn > today ? new(RefusalCodes.PublishedInTheFuture, $"{publishedOn:O} has not come yet.") : null;

    /// <summary>What a period that is not over holds can only be forecast.</summary>
    internal static Refusal? Refuse(Period period, ObsStatus status, DateOnly publishedOn) =>
        status != ObsStatus.Forecast && period.End > publishedOn
            ? new(RefusalCodes.PeriodNotOver, $"{period} was not over on {publishedOn:O}; only a forecast (F) can be published before.")
            : null;
}
