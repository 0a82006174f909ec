using Shouldly;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;

namespace TradeTracker.Domain.Tests.Verdicts;

/// <summary>A log that grows by what a test says happened; amounts in whatever unit the test thinks in.</summary>
internal sealed class History
{
    public const string Stream = "target/china-kazakhstan";

    private readonly List<Recorded> events = [];

    public IReadOnlyList<Recorded> Events => events;

    public static History Of(TargetTerms terms) => new History().Record(Stream, new TargetSet("china-kazakhstan", terms, Some.Citation));

    public History Record(string stream, object data)
    {
        var position = events.Count + 1;
        events.Add(new(new Guid(position, 0, 0, new byte[8]), position, stream, data));
        return this;
    }

    public History Publisher(string id, string? economy, ValuationBasis? imports = null, ValuationBasis? exports = null) =>
        Record(StreamKeys.Publisher(id), new PublisherRegistered(id, id, economy, null, new(imports, exports), Some.Citation));

    public History Baseline(string? publisher, string? reporter, string period, decimal? value, string on = "2023-05-17") =>
        Record(Stream, new BaselineEstablished(publisher, reporter, Some.Period(period), value, "USD", Some.Day(on), Some.Citation));

    /// <summary>Two-way trade of China (reporter CHN) or Kazakhstan (KAZ) with the other, unless said otherwise.</summary>
    public History Figure(
        string publisher, string reporter, string period, decimal? value, string published,
        Flow flow = Flow.TwoWay, ObsStatus status = ObsStatus.Normal, string unit = "USD", string product = "TOTAL", bool exact = true)
    {
        var release = new FiguresReported(publisher, reporter, reporter == "CHN" ? "KAZ" : "CHN", flow, product, unit, Some.Day(published), exact, [new(Some.Period(period), value, status)], Some.Citation);
        return Record(release.Key().Stream, release);
    }

    /// <summary>A group of these members from a day on.</summary>
    public History Group(string id, string since, params string[] members) => Record(StreamKeys.Group(id), new GroupDefined(id, id, Some.Day(since), members.ToValueList(), Some.Citation));

    public History Joined(string group, string economy, string on) => Record(StreamKeys.Group(group), new GroupMemberJoined(economy, Some.Day(on), Some.Citation));

    public History Left(string group, string economy, string on) => Record(StreamKeys.Group(group), new GroupMemberLeft(economy, Some.Day(on), Some.Citation));

    /// <summary>What a publisher says that any two parties trade, published on the last day of the next January.</summary>
    public History Trade(string publisher, string reporter, string counterpart, int year, decimal value, Flow flow = Flow.TwoWay)
    {
        var release = new FiguresReported(publisher, reporter, counterpart, flow, "TOTAL", "USD", new(year + 1, 1, 31), true, [new(Domain.Values.Period.Year(year, default), value, ObsStatus.Normal)], Some.Citation);
        return Record(release.Key().Stream, release);
    }

    /// <summary>The service recorded that a last day is over.</summary>
    public History Reached(string lastDay) => Record(StreamKeys.Deadline("china-kazakhstan"), new DeadlineReached("china-kazakhstan", Some.Day(lastDay).AddDays(1), Some.Day(lastDay)));

    /// <summary>GACC's two-way trade of China with Kazakhstan in one period, published a month after it.</summary>
    public History Gacc(string period, decimal? value, ObsStatus status = ObsStatus.Normal, string? published = null, Flow flow = Flow.TwoWay, string unit = "USD", string product = "TOTAL") =>
        Figure("GACC", "CHN", period, value, published ?? Some.Period(period).End.AddMonths(1).ToString("O", null), flow, status, unit, product);

    public History Rate(string pair, int year, decimal rate, string published) =>
        Record(StreamKeys.Rate(pair), new ExchangeRateReported(pair[..3], pair[4..], Domain.Values.Period.Year(year), rate, Some.Day(published), Some.Citation));

    /// <summary>Strikes the event recorded last.</summary>
    public History StrikeLast() => Record(events[^1].Stream, new RecordStruck(events[^1].EventId, events[^1].Position, "a slip"));

    public Assessment? Assess(string until = "2026-11-24", string? method = null) =>
        Assessments.Assess(Stream, events, Some.Day(until), method is null ? null : Method.Find(method));

    /// <summary>The verdict by the one reading, or by that of a publisher.</summary>
    public Verdict Verdict(string? publisher = null, string until = "2026-11-24", string? method = null) =>
        Assess(until, method).ShouldNotBeNull().Items.Where(v => publisher is null || v.Publisher == publisher).ShouldHaveSingleItem();
}
