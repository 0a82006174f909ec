using System.Text.Json;
using CsCheck;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>Histories with all that the rules speak of: parts of years, years to date, retractions, revisions, ends, corrections, strikes.</summary>
internal static class AnyCase
{
    private const int First = 2016, Last = 2026;

    /// <summary>The methods that are asked for, the default more often.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["cagr-ratio/1", "cagr-ratio/1", "linear-ratio/1", "unsd-extrapolation/1", "destatis-mean-change/1", "proration/1"];

    private static readonly Gen<(string Publisher, string Reporter)> AnyReading =
        Gen.Frequency((6, Gen.Const(("A", "CHN"))), (3, Gen.Const(("B", "KAZ"))), (1, Gen.Select(Gen.OneOf("A", "C"), Gen.OneOf("CHN", "KAZ"))));

    private static readonly Gen<ObsStatus> AnyStatus = Gen.Frequency((14, Gen.Const(ObsStatus.Normal)), (2, Gen.OneOf(ObsStatus.Provisional, ObsStatus.Estimated)), (1, Gen.Const(ObsStatus.Missing)), (1, Gen.Const(ObsStatus.Forecast)));

    private static readonly Gen<decimal> Noise = Gen.Int[100, 300].Select(v => v / 10m);

    /// <summary>A log, the position and the day to read it at, and a method.</summary>
    public static Gen<(IReadOnlyList<Recorded> Log, long Position, DateOnly Until, string Method)> Of(Gen<TargetTerms> anyTerms) =>
        from terms in anyTerms
        from backbone in Gen.Select(Backbone(terms, ("A", "CHN")), Backbone(terms, ("B", "KAZ")), (a, b) => a.Concat(b))
        from happenings in Happening(terms).List[2, 24]
        from back in Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 6]))
        from until in Gen.Frequency((3, Gen.Const(Some.Today)), (2, Gen.Int[6, 130].Select(m => new DateOnly(First, 1, 1).AddMonths(m))))
        from method in Gen.OneOf([.. Methods])
        let log = Log(terms, backbone.Concat(happenings))
        select ((IReadOnlyList<Recorded>)log, 10L * Math.Max(1, log.Count - back), until, method);

    private static Gen<object> Happening(TargetTerms terms) => Gen.Frequency(
        (5, Years(terms).Select(f => (object)f)),
        (3, Parts(terms).Select(f => (object)f)),
        (3, Baseline(terms).Select(b => (object)b)),
        (1, Gen.OneOf("A", "B", "C").Select(p => (object)new PublisherRegistered(p, p, p == "A" ? "CHN" : null, null, null, Some.Citation))),
        (1, Gen.Int[0, 6].Select(n => (object)new Back(n, "strike"))),
        (1, Gen.Select(Gen.Int[0, 6], Gen.Int[0, 30], (n, days) => (object)new Back(n, "retract", days))),
        (1, Gen.Int[0, 200].Select(days => (object)new Reach(days))),
        (1, Change(terms)));

    /// <summary>What most histories have: several years of one publisher, in one series or two, and what they are counted from.</summary>
    private static Gen<IEnumerable<object>> Backbone(TargetTerms terms, (string Publisher, string Reporter) reading) =>
        from told in Gen.Frequency((1, Gen.Const(0)), (4, Gen.Const(1)), (2, Gen.Const(terms.Measure.Flow is Flow.TwoWay or Flow.Balance ? 2 : 1)))
        from year in Gen.Int[First, First + 3]
        from values in Noise.Array[18]
        from some in Gen.Int[1, 9]
        from untilEnd in Gen.Bool
        from late in Gen.Int[0, 3].Array[2]
        from baseline in Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false)))
        from months in Gen.Frequency((1, Gen.Const(0)), (2, Gen.Int[7, 11]))
        from unit in Gen.Frequency((12, Gen.Const(terms.Unit)), (1, Gen.Const("CNY")))
        let count = untilEnd && Promise.Of(terms).T is { } end && end > year && end - year <= 9 ? end - year : some
        let partner = reading.Reporter == "CHN" ? "KAZ" : "CHN"
        let flows = told == 2 ? [Flow.Exports, Flow.Imports] : new[] { reading.Reporter == "CHN" ? terms.Measure.Flow : terms.Measure.Flow.Mirror() }
        let wheres = flows.Select(f => new Where(reading.Publisher, reading.Reporter, partner, f, terms.Measure.Product, unit)).ToList()
        let whole = terms.Measure.Denominator is { } d ? new Where(reading.Publisher, reading.Reporter, d.Counterpart is null || partner == "CHN" ? partner : d.Counterpart, flows[0], d.Product ?? terms.Measure.Product, terms.Unit) : null
        let releases = wheres.Concat(whole is null ? [] : [whole]).Select((at, s) => (object)Release(at, [.. Enumerable.Range(year, Math.Min(count, Last - 1 - year)).Select((y, i) =>
            new Observation(Period.Year(y, terms.Measure.YearStart), Value(terms, at, y, 12, values[9 * (s % 2) + i] / told, ObsStatus.Normal, false), ObsStatus.Normal))], late[s % 2]))
        let next = year + Math.Min(count, Last - 1 - year)
        let begun = new Observation(Period.Year(next, terms.Measure.YearStart) with { Months = Math.Max(months, 1) }, Value(terms, wheres[0], next, months + 8, values[8], ObsStatus.Normal, false), ObsStatus.Normal)
        select told == 0 ? [] : releases.Concat(months == 0 ? [] : [Release(wheres[0], [begun], late[1])]).Concat(baseline ? [new BaselineEstablished(reading.Publisher, reading.Reporter, Period.Year(year, terms.Measure.YearStart), terms.Measure.Denominator is null ? Value(terms, wheres[0], year, 12, values[17], ObsStatus.Normal, false) : values[17] / 60, terms.Unit, terms.AnnouncedOn, Some.Citation)] : []);

    /// <summary>Full years, published within a year after the last of them.</summary>
    private static Gen<FiguresReported> Years(TargetTerms terms) =>
        from year in Gen.Int[First, Last - 2]
        from count in Gen.Int[1, 5]
        from at in Scope(terms)
        from values in Gen.Select(Noise, AnyStatus, Gen.Frequency((12, Gen.Const(false)), (1, Gen.Const(true)))).Array[count]
        from late in Gen.Int[0, 6]
        let years = Enumerable.Range(year, Math.Min(count, Last - 1 - year))
        let observations = years.Select((y, i) => new Observation(Period.Year(y, terms.Measure.YearStart), Value(terms, at, y, 12, values[i].Item1, values[i].Item2, values[i].Item3), values[i].Item2)).ToList()
        select Release(at, observations, late);

    /// <summary>The quarters or months of a year, or its first months.</summary>
    private static Gen<FiguresReported> Parts(TargetTerms terms) =>
        from year in Gen.Int[First + 2, Last - 1]
        from at in Scope(terms)
        from shape in Gen.OneOf("quarters", "months", "to date", "to date", "to date")
        from count in Gen.Frequency((2, Gen.Const(12)), (5, Gen.Int[1, 11]))
        from values in Gen.Select(Noise, Gen.Frequency((30, Gen.Const(ObsStatus.Normal)), (2, AnyStatus)), Gen.Frequency((60, Gen.Const(false)), (1, Gen.Const(true)))).Array[12]
        from late in Gen.Int[0, 6]
        let start = Period.Year(year, terms.Measure.YearStart)
        let periods = shape switch
        {
            "quarters" => Enumerable.Range(0, count < 4 ? count : 4).Select(i => new Period(start.Start.AddMonths(3 * i), 3)),
            "months" => Enumerable.Range(0, count).Select(i => new Period(start.Start.AddMonths(i), 1)),
            _ => [start with { Months = Math.Min(count, 11) }],
        }
        let observations = periods.Select((period, i) => new Observation(period, Value(terms, at, year, shape == "to date" ? period.Months + 2 : period.Months, values[i].Item1, values[i].Item2, values[i].Item3), values[i].Item2)).ToList()
        select Release(at, observations, late);

    private sealed record Where(string Publisher, string Reporter, string Counterpart, Flow Flow, string Product, string Unit);

    /// <summary>Mostly what the target is about; else a part of it, a share's whole, or something else.</summary>
    private static Gen<Where> Scope(TargetTerms terms) =>
        from reading in AnyReading
        from flow in Gen.Frequency((7, Gen.Const(terms.Measure.Flow)), (3, Gen.OneOf(Flow.Exports, Flow.Imports)), (1, Gen.Enum<Flow>()))
        from product in Gen.Frequency((20, Gen.Const(terms.Measure.Product)), (1, Gen.Const("SERVICES")))
        from unit in Gen.Frequency((10, Gen.Const(terms.Unit)), (1, Gen.OneOf("CNY", "TNE")))
        from whole in Gen.Bool
        let share = terms.Measure.Denominator is not null && whole ? terms.Measure.Denominator : null
        let said = share?.Flow is { } f && f != terms.Measure.Flow ? f : flow
        let partner = reading.Reporter == "CHN" ? share?.Counterpart ?? "KAZ" : "CHN"
        select new Where(reading.Publisher, reading.Reporter, partner, reading.Reporter == "CHN" ? said : said.Mirror(), share?.Product ?? product, unit);

    private static decimal? Value(TargetTerms terms, Where at, int year, int months, decimal noise, ObsStatus status, bool odd)
    {
        if (status == ObsStatus.Missing) return null;
        if (odd) return noise > 20 ? 0 : -noise;
        var likely = noise + 1.5m * (year - First) - (at.Flow == Flow.Balance ? 25 : 0);
        if (terms.Measure.Denominator is { } whole && (at.Counterpart == whole.Counterpart || whole.Product is not null && at.Product == whole.Product)) likely = likely * 3 + 20;
        return likely * months / 12;
    }

    private static FiguresReported Release(Where at, List<Observation> observations, int late)
    {
        var end = observations.Max(o => o.Period.End);
        return new(at.Publisher, at.Reporter, at.Counterpart, at.Flow, at.Product, at.Unit, new DateOnly(end.Year, end.Month, 15).AddMonths(1 + late / 2), late % 2 == 0, [.. observations], Some.Citation);
    }

    private static Gen<BaselineEstablished> Baseline(TargetTerms terms) =>
        from reading in AnyReading
        from whose in Gen.OneOf("one", "one", "one", "every", "its own")
        from year in Gen.Int[First, First + 3]
        from noise in Noise
        from after in Gen.Int[0, 5]
        let value = terms.Measure.Denominator is null ? noise + 1.5m * (year - First) - (terms.Measure.Flow == Flow.Balance ? 25 : 0) : noise / 60
        select new BaselineEstablished(
            whose == "every" ? null : reading.Publisher, whose == "every" ? null : reading.Reporter, Period.Year(year, terms.Measure.YearStart), whose == "one" ? value : null, terms.Unit,
            terms.AnnouncedOn.AddMonths(after < 4 ? 0 : 6 * after), Some.Citation);

    /// <summary>A revision, an end, a correction: the promise or our record of it changed.</summary>
    private static Gen<object> Change(TargetTerms terms) =>
        from what in Gen.OneOf("more", "more", "other flow", "judge", "judge", "superseded", "withdrawn", "corrected", "corrected day")
        from months in Gen.Int[1, 60]
        let day = terms.AnnouncedOn.AddMonths(months)
        select what switch
        {
            "superseded" => (object)new TargetSuperseded("another", day.AddYears(3), Some.Citation),
            "withdrawn" => new TargetWithdrawn(day.AddYears(3), "no longer meant", Some.Citation),
            "corrected" => new Correct(Patch(new Dictionary<string, object?> { [AnyTerms.SizeOf(TargetKinds.Of(terms))] = terms.Ambition + 0.5m })),
            "corrected day" => new Correct(Patch(new Dictionary<string, object?> { ["announcedOn"] = terms.AnnouncedOn.AddMonths(-3) })),
            "more" => new TargetRevised(day, Patch(new Dictionary<string, object?> { [AnyTerms.SizeOf(TargetKinds.Of(terms))] = terms.Ambition * 1.25m }), Some.Citation),
            "judge" => new TargetRevised(day, Patch(new Dictionary<string, object?> { ["judgedBy"] = "any" }), Some.Citation),
            _ when terms.Measure.Flow == Flow.Balance => new TargetRestated(day, Some.Citation),
            _ => new TargetRevised(day, Patch(new Dictionary<string, object?> { ["measure"] = new Dictionary<string, object?> { ["flow"] = "imports" } }), Some.Citation),
        };

    private static MergePatch Patch(Dictionary<string, object?> members) => new(JsonSerializer.SerializeToElement(members, WireJson.Options));

    private static DateOnly? LastDay(TargetTerms terms) => Promise.Of(terms).LastDay;

    /// <summary>Positions are multiples of ten.</summary>
    private static List<Recorded> Log(TargetTerms terms, IEnumerable<object> happenings)
    {
        List<Recorded> log = [];
        Add(History.Stream, new TargetSet("china-kazakhstan", terms, Some.Citation));
        foreach (var happening in happenings)
        {
            if (happening is Back { What: "strike" } strike)
            {
                var struck = log[Math.Max(strike.Places == 0 ? 0 : Math.Min(1, log.Count - 1), log.Count - 1 - strike.Places)]; // seldom the target itself
                Add(struck.Stream, new RecordStruck(struck.EventId, struck.Position, "a slip"));
            }
            else if (happening is Back back)
            {
                var releases = log.Where(e => e.Data is FiguresReported).ToList();
                if (releases.Count == 0) continue;
                var (stream, release) = (releases[Math.Max(0, releases.Count - 1 - back.Places)].Stream, (FiguresReported)releases[Math.Max(0, releases.Count - 1 - back.Places)].Data);
                Add(stream, new FiguresRetracted(release.PublishedOn.AddDays(back.Days), [.. release.Observations.Take(2).Select(o => o.Period)], "withdrawn", Some.Citation));
            }
            else if (happening is Reach reach)
            {
                if (LastDay(terms) is not { } last) continue;
                var deadline = reach.Days > 180 ? last.AddYears(-1) : last; // seldom one that is no longer in force
                Add("deadline/china-kazakhstan", new DeadlineReached("china-kazakhstan", deadline.AddDays(1), deadline));
            }
            else if (happening is Correct correct) Add(History.Stream, new TargetCorrected(log[0].EventId, correct.Members, "a slip", Some.Citation));
            else if (happening is FiguresReported figures) Add(figures.Key().Stream, figures);
            else if (happening is PublisherRegistered publisher) Add(StreamKeys.Publisher(publisher.PublisherId), publisher);
            else Add(History.Stream, happening);
        }
        return log;

        void Add(string stream, object data) => log.Add(AnyHistory.At(10 * (log.Count + 1), stream, data));
    }

    /// <summary>Strikes or retracts what is so many places back.</summary>
    private sealed record Back(int Places, string What, int Days = 0);

    private sealed record Reach(int Days);

    private sealed record Correct(MergePatch Members);
}
