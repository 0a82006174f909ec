using CsCheck;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>Logs as somebody might write them, and as nobody would.</summary>
internal static class AnyHistory
{
    private static readonly decimal[] Extremes =
        [0, 0, -1, -40, 40, 0.0000000000000000000000000001m, 1e-9m, 1e15m, 4e28m, -4e28m, decimal.MaxValue, decimal.MinValue];

    private static readonly Gen<decimal> Noise = Gen.Int[100, 300].Select(v => v / 10m);

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 40].Select(n => new DateOnly(2016, 1, 1).AddMonths(3 * n));

    private static readonly Gen<(string Publisher, string Reporter)> AnyReading =
        Gen.Frequency((6, Gen.Const(("A", "CHN"))), (3, Gen.Const(("B", "KAZ"))), (1, Gen.Select(Gen.OneOf("A", "C"), Gen.OneOf("CHN", "KAZ"))));

    private static readonly Gen<Flow> AnyFlow = Gen.Frequency((6, Gen.Const(Flow.TwoWay)), (4, Gen.Const(Flow.Balance)), (3, Gen.OneOf(Flow.Exports, Flow.Imports)));

    private static readonly Gen<Period> AnyPeriod = Gen.Frequency(
        (8, Gen.Int[2016, 2025].Select(year => Period.Year(year))),
        (2, Gen.Select(Gen.Int[2022, 2023], Gen.Int[0, 3], (year, quarter) => new Period(new(year, 3 * quarter + 1, 1), 3))),
        (1, Gen.Select(Gen.Int[2022, 2023], Gen.Int[1, 12], Gen.Int[1, 12], (year, month, months) => new Period(new(year, month, 1), months))));

    /// <summary>Trade that grows by one and a half a year from about twenty, seldom stopped.</summary>
    public static Gen<IReadOnlyList<Recorded>> Likely { get; } = Of(Gen.Const(default(decimal?)));

    /// <summary>Half of it with zeros, negatives and the ends of what a decimal holds.</summary>
    public static Gen<IReadOnlyList<Recorded>> Unlikely { get; } =
        Gen.Frequency((1, Likely), (1, Of(Gen.Frequency((3, Gen.Const(default(decimal?))), (1, Gen.OneOf(Extremes).Select(v => (decimal?)v))))));

    /// <summary>An event with an id of its own, whatever the log around it.</summary>
    public static Recorded At(int position, string stream, object data) => new(new Guid(position, 0, 0, new byte[8]), position, stream, data);

    /// <param name="extreme">Replaces a likely value, where it is one.</param>
    private static Gen<IReadOnlyList<Recorded>> Of(Gen<decimal?> extreme) =>
        AnyTerms(extreme).SelectMany(terms => Happening(terms.Measure.Flow, extreme).List[5, 40].Select(happenings => (IReadOnlyList<Recorded>)Log(terms, happenings)));

    private static Gen<TargetTerms> AnyTerms(Gen<decimal?> extreme) => Gen.Select(
        Gen.Select(Gen.Int[28, 48], extreme, (likely, e) => e ?? likely), AnyFlow, Gen.Frequency((3, Gen.Const(Direction.AtLeast)), (1, Gen.Const(Direction.AtMost))),
        Gen.Select(Gen.Int[2023, 2032], Gen.Frequency((6, Gen.Const(DeadlinePrecision.Year)), (1, Gen.Enum<DeadlinePrecision>()))),
        Gen.OneOf(null, new JudgedBy(JudgedByRule.Any), new(JudgedByRule.All), new(JudgedByRule.Reading, "A"), new(JudgedByRule.Reading, "Z", "KAZ")), Gen.Int[2016, 2020],
        (amount, flow, direction, by, judgedBy, announced) => (announced == 2020 ? Some.Multiple(direction == Direction.AtLeast ? 1.5m : 0.75m, direction: direction) : (TargetTerms)Some.Level(amount, by.Item1, flow, direction)) with
        {
            Measure = new(flow),
            Deadline = new(new(by.Item1, 12, 31), by.Item2, null),
            JudgedBy = judgedBy,
            AnnouncedOn = new(announced, 5, 17),
        });

    private static Gen<object> Happening(Flow flow, Gen<decimal?> extreme) => Gen.Frequency(
        (9, Release(flow, extreme, Gen.Const(("TOTAL", "USD"))).Select(f => (object)f)),
        (1, Release(flow, extreme, Gen.Select(Gen.OneOf("TOTAL", "SERVICES"), Gen.OneOf("USD", "CNY", "TNE"))).Select(f => (object)f)),
        (3, AnyBaseline(flow, extreme).Select(b => (object)b)),
        (1, Gen.OneOf("A", "B", "C").Select(p => (object)new PublisherRegistered(p, p, p == "A" ? "CHN" : null, null, new(ValuationBasis.Cif, ValuationBasis.Fob), Some.Citation))),
        (2, Gen.Int[0, 6].Select(places => (object)new StrikeBack(places))));

    private static Gen<FiguresReported> Release(Flow flow, Gen<decimal?> extreme, Gen<(string Product, string Unit)> scope) => Gen.Select(
        AnyReading, Gen.Frequency((6, Gen.Const(flow)), (4, AnyFlow)), scope, AnyDay,
        Gen.Select(AnyPeriod, Noise, extreme, Gen.Frequency((8, Gen.Const(ObsStatus.Normal)), (1, Gen.Enum<ObsStatus>())),
            (period, noise, e, status) => new Observation(period, status == ObsStatus.Missing ? null : e ?? LikelyValue(flow, noise, period.Start.Year) * period.Months / 12, status)).List[1, 4],
        (reading, reported, scope, day, observations) => new FiguresReported(
            reading.Publisher, reading.Reporter, reading.Reporter == "CHN" ? "KAZ" : "CHN", reading.Reporter == "CHN" ? reported : reported.Mirror(), scope.Product, scope.Unit, day, day.Day % 2 == 0, [.. observations], Some.Citation));

    private static Gen<BaselineEstablished> AnyBaseline(Flow flow, Gen<decimal?> extreme) => Gen.Select(
        AnyReading, Gen.OneOf("one", "every", "its own"), Gen.Int[2015, 2018], Gen.Select(Noise, extreme), AnyDay,
        (reading, whose, year, value, on) => new BaselineEstablished(
            whose == "every" ? null : reading.Publisher, whose == "every" ? null : reading.Reporter, Period.Year(year), whose == "one" ? value.Item2 ?? LikelyValue(flow, value.Item1, year) : null, "USD", on, Some.Citation));

    /// <summary>A balance starts below zero.</summary>
    private static decimal LikelyValue(Flow flow, decimal noise, int year) => noise + 1.5m * (year - 2016) - (flow == Flow.Balance ? 25 : 0);

    /// <summary>Positions are multiples of ten, so that a test can put something between.</summary>
    private static List<Recorded> Log(TargetTerms terms, IEnumerable<object> happenings)
    {
        List<Recorded> log = [];
        Add(History.Stream, new TargetSet("china-kazakhstan", terms, Some.Citation));
        foreach (var happening in happenings)
            if (happening is StrikeBack strike)
            {
                var struck = log[Math.Max(strike.Places == 0 ? 0 : Math.Min(1, log.Count - 1), log.Count - 1 - strike.Places)]; // seldom the target itself
                Add(struck.Stream, new RecordStruck(struck.EventId, struck.Position, "a slip"));
            }
            else if (happening is FiguresReported figures) Add(figures.Key().Stream, figures);
            else if (happening is PublisherRegistered publisher) Add(StreamKeys.Publisher(publisher.PublisherId), publisher);
            else Add(History.Stream, happening);
        return log;

        void Add(string stream, object data) => log.Add(At(10 * (log.Count + 1), stream, data));
    }

    /// <summary>Strikes the event so many places before the end.</summary>
    private sealed record StrikeBack(int Places);
}
