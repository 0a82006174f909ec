namespace TradeTracker.Domain.Verdicts;

/// <summary>Puts every rule's answer in its place.</summary>
internal static class Pronouncement
{
    public static Verdict Of(Case c, Method method)
    {
        var rating = c.Mismatch is null ? method.Rate(c) : null;
        var crossing = YearToDate.Crossing(c);
        var (status, reason) = Judgement.Of(c, method, rating, crossing);
        var (projected, whyNotProjected) = Outlook.ProjectedAttainment(c);
        var (forecast, whyNoForecast) = Forecast.Of(c);
        var milestones = new Milestones(c, crossing);
        List<KeyValuePair<string, string>>? nullReasons = null;
        return new()
        {
            Publisher = c.Reading.Key.Publisher,
            Reporter = c.Reading.Key.Reporter,
            Perspective = c.Reading.Perspective,
            Valuation = c.Reading.Valuation,
            Status = status,
            Reason = reason,
            Method = method.Name,
            MethodFallback = rating is not null && rating.By.Name != method.Name ? rating.By.Name : null,
            Flags = milestones.Flags(),
            Latest = c.Latest is { } l ? new(l.Period, l.Value, l.Status, l.PublishedOn, l.PublishedOnExact) : Null<LatestFigure>("latest", Progress.WhyNoLatest(c)),
            Conversion = c.Latest is { } converted ? c.Reading.Measured.Rate(converted.Period, c.Until) : null,
            Baseline = c.Origin is { } s ? new(s.Period, s.Value, s.Own?.Value) : Null<StartFigure>("baseline", c.Start is null ? Why.NoBaseline : Why.Of(WithheldReason.NotApplicable)),
            Goal = c.Goal is { } goal ? new(goal, c.Deadline) : null,
            PercentOfTarget = Number("percentOfTarget", Progress.PercentOfTarget(c)),
            PercentOfChange = Number("percentOfChange", Progress.PercentOfChange(c)),
            Gap = Number("gap", Progress.Gap(c)),
            ActualGrowth = Number("actualGrowth", Progress.ActualGrowth(c)),
            RequiredGrowth = Number("requiredGrowth", Progress.RequiredGrowth(c)),
            Ratio = Number("ratio", Progress.Ratio(c, method, rating)),
            RequiredGrowthFromNow = Number("requiredGrowthFromNow", Outlook.RequiredGrowthFromNow(c)),
            RequiredPerYear = Outlook.RequiredPerYear(c, rating),
            BestGrowth = Number("bestGrowth", Outlook.BestGrowth(c)),
            Projected = forecast ?? Null<Projection>("projected", whyNoForecast),
            ProjectedAttainment = projected ?? Null<ProjectedAttainment>("projectedAttainment", whyNotProjected),
            Crossing = crossing,
            Nowcast = YearToDate.Nowcast(c),
            MissingPeriods = Quantities.Missing(c),
            Group = (c.Incomplete ?? c.Latest?.Period) is { } year ? c.Reading.Measured.Group(year, c.Until) : null,
            FirstMet = milestones.FirstMet,
            FirstMetAsPublished = milestones.FirstMetAsPublished,
            LostOn = milestones.LostOn(),
            MetEarlyMonths = milestones.MetEarlyMonths(),
            MetLateMonths = milestones.MetLateMonths(),
            MetAtAnnouncement = milestones.MetAtAnnouncement(),
            AtDeadline = milestones.AtDeadline(),
            NullReasons = nullReasons is null ? NullReasonDictionary.None : new(nullReasons), // after the members that fill it
        };

        decimal? Number(string member, Answer answer)
        {
            Note(member, answer.WhyNot);
            return answer.Value;
        }

        T? Null<T>(string member, string? whyNot) where T : class
        {
            Note(member, whyNot);
            return null;
        }

        void Note(string member, string? whyNot)
        {
            if (whyNot is not null) (nullReasons ??= []).Add(new(member, whyNot));
        }
    }
}
