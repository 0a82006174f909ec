using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using TradeTracker.Domain;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Targets.Kinds;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Docs;

/// <summary>Every method has a page, and the example on it is what the method answers.</summary>
public sealed partial class MethodPagesTests
{
    private static readonly Citation Page = new("docs", "The method's page", null, Unverified: true);

    public static TheoryData<string> Methods => [.. Method.All.Select(m => m.Name)];

    [Theory, MemberData(nameof(Methods))]
    public void The_example_answers_what_the_page_says(string method)
    {
        var example = Example().Match(Approved.Read($"docs/reference/methods/{method.Replace('/', '-')}.md"));
        example.Success.ShouldBeTrue($"{method} has a page with an example");
        var verdict = Assess(method, example.Groups["more"].Length > 0, Number("amount"), (int)Number("deadline"), (int)Number("year"), Number("start"), example.Groups["figures"].Value).Items.ShouldHaveSingleItem();
        WireJson.Code(verdict.Status).ShouldBe(example.Groups["status"].Value);
        verdict.Ratio.ShouldBe(Number("ratio"));
        verdict.Method.ShouldBe(method);

        decimal Number(string name) => decimal.Parse(example.Groups[name].Value, CultureInfo.InvariantCulture);
    }

    /// <param name="more">What is wanted beyond the baseline in the deadline's year, not the level of that year.</param>
    private static Assessment Assess(string method, bool more, decimal amount, int deadline, int year, decimal start, string figures)
    {
        var level = new Level
        {
            Name = "Example",
            Parties = ["CHN", "KAZ"],
            Modality = Modality.Agreed,
            Direction = Direction.AtLeast,
            Measure = new(Flow.TwoWay),
            Unit = "USD",
            Deadline = new(new(deadline, 12, 31), DeadlinePrecision.Year, null),
            AnnouncedOn = new(year, 1, 1),
            Amount = amount,
        };
        TargetTerms terms = !more ? level : new Increase
        {
            Name = level.Name,
            Parties = level.Parties,
            Modality = level.Modality,
            Direction = level.Direction,
            Measure = level.Measure,
            Unit = level.Unit,
            Deadline = level.Deadline,
            AnnouncedOn = level.AnnouncedOn,
            Amount = amount,
            Window = new(Period.Year(deadline), Period.Year(deadline)),
        };
        var release = new FiguresReported("GACC", "CHN", "KAZ", Flow.TwoWay, "TOTAL", "USD", new(2024, 1, 31), true, Figures().ToValueList(), Page);
        var baseline = new BaselineEstablished("GACC", "CHN", Period.Year(year), start, "USD", terms.AnnouncedOn, Page);
        Recorded[] log = [At(1, StreamKeys.Target("example"), new TargetSet("example", terms, Page)), At(2, StreamKeys.Target("example"), baseline), At(3, release.Key().Stream, release)];
        return Assessments.Assess(StreamKeys.Target("example"), log, new(2024, 12, 31), Method.Find(method)).ShouldNotBeNull();

        static Recorded At(int position, string stream, object data) => new(new Guid(position, 0, 0, new byte[8]), position, stream, data);

        IEnumerable<Observation> Figures() => figures.Split(", ").Select(f => f.Split(' ')).Select(f => new Observation(Period.Parse(f[0], null), decimal.Parse(f[1], CultureInfo.InvariantCulture), ObsStatus.Normal));
    }

    [GeneratedRegex(@"^```example\ngoal +(?<more>\+?)(?<amount>\S+) by (?<deadline>\d+)\nbaseline +(?<start>\S+) in (?<year>\d+)\nfigures +(?<figures>.+)\nstatus +(?<status>\S+)\nratio +(?<ratio>\S+)\n```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
