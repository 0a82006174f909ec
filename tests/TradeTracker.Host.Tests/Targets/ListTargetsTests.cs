using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Targets;

/// <summary>Which targets a list shows and in which order, now and as they stood.</summary>
public sealed class ListTargetsTests(ListTargetsTests.Listed listed) : IClassFixture<ListTargetsTests.Listed>
{
    private readonly Service service = listed.Service;

    /// <summary>One attained, one on track, one disputed, one without figures or a date, one superseded by another.</summary>
    [Theory]
    [InlineData("", "attained disputed ended on-track vague")]
    [InlineData("party=Kazakhstan", "attained")]
    [InlineData("group=group&state=active", "attained disputed")]
    [InlineData("mechanism=GROUP", "attained")]
    [InlineData("status=attained", "attained")]
    [InlineData("status=attained,on-track", "attained on-track")]
    [InlineData("anyStatus=deteriorating", "disputed")]
    [InlineData("agreement=none", "ended vague")]
    [InlineData("agreement=single,disputed", "attained disputed on-track")]
    [InlineData("state=superseded,withdrawn", "ended")]
    [InlineData("kind=level&state=active", "attained disputed on-track vague")]
    [InlineData("deadlineBefore=2030-12-31", "on-track")]
    [InlineData("q=kirgisien", "disputed")]
    [InlineData("q=LES%20usbekistan", "on-track")]
    [InlineData("q=100%25", "vague")]
    [InlineData("q=1_0%25", "")]
    [InlineData("sort=-id", "vague on-track ended disputed attained")]
    [InlineData("sort=-percentOfTarget", "attained on-track disputed ended vague")]
    [InlineData("sort=percentOfTarget", "on-track attained disputed ended vague")]
    [InlineData("sort=status,-id", "attained on-track vague ended disputed")]
    [InlineData("sort=deadline,-name", "on-track ended disputed attained vague")]
    public async Task A_list_holds_what_was_asked_for_in_that_order_now_and_at_every_later_time(string query, string expected)
    {
        foreach (var time in (string[])["", $"&asOf={listed.Last.Position}", "&publishedUntil=2024-12-31"])
        {
            var answer = (await service.Reader.GetAfter(listed.Last, $"targets?{query}{time}")).Expect(200);
            Ids(answer).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), answer.Asked);
        }
    }

    [Fact]
    public async Task A_list_of_the_past_is_filtered_and_sorted_by_what_stood_then()
    {
        Ids((await service.Reader.GetAfter(listed.Last, "targets?state=active&publishedUntil=2024-05-31&q=successor")).Expect(200)).ShouldBe(["ended"]);
        Ids((await service.Reader.GetAfter(listed.Last, "targets?status=attained,on-track&publishedUntil=2023-12-31")).Expect(200)).ShouldBeEmpty();
    }

    [Theory, InlineData("id"), InlineData("-percentOfTarget"), InlineData("status,-name"), InlineData("-deadline,kind"), InlineData("percentOfChange,-id,name")]
    public async Task Pages_in_any_order_make_the_whole_list(string sort)
    {
        foreach (var time in (string[])["", $"&asOf={listed.Last.Position}"])
        {
            var whole = Ids((await service.Reader.GetAfter(listed.Last, $"targets?sort={sort}{time}")).Expect(200));
            (await Walk($"targets?sort={sort}{time}&limit=2")).ShouldBe(whole);
        }
    }

    [Theory]
    [InlineData("sort=-percentOfTraget", "sort", "percentOfTarget")]
    [InlineData("sort=name,-name", "sort", "twice")]
    [InlineData("status=attained,on-trak", "status", "on-track")]
    [InlineData("kind=levle", "kind", "level")]
    [InlineData("agreement=disputd", "agreement", "disputed")]
    [InlineData("group=gruop", "group", "group")]
    [InlineData("mechanism=gruop", "mechanism", "group")]
    [InlineData("deadlineBefore=2030", "deadlineBefore", "2024-03-31")]
    [InlineData("q=", "q", "1 to 20 words")]
    [InlineData("cursor=WyJpZCIsIlx1MDAwMCJd", "cursor", "take it from next")]
    public async Task A_filter_that_makes_no_sense_is_refused_with_what_would(string query, string parameter, string expected) =>
        (await service.Reader.Get($"targets?{query}")).ExpectProblem(400, "invalid-request").Faults[parameter].ShouldContain(expected);

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var next = (await service.Reader.Get("targets?sort=name&limit=1")).Json.GetProperty("next").GetString();
        (await service.Reader.Get($"targets?sort=-name&limit=1&cursor={next}")).ExpectProblem(400, "invalid-request").Faults["cursor"].ShouldContain("sorted by -name,id");
    }

    private static string[] Ids(Answer list) => [.. list.Json.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("id").GetString()!)];

    private async Task<IReadOnlyList<string>> Walk(string path)
    {
        List<string> ids = [];
        for (var link = path; link is not null;)
        {
            var page = (await service.Reader.Get(link)).Expect(200);
            ids.AddRange(Ids(page));
            link = page.Header("Link") is { } next ? next[1..next.IndexOf('>', StringComparison.Ordinal)] : null;
        }
        return ids;
    }

    public sealed class Listed(TemplateDatabase template) : IAsyncLifetime
    {
        public Service Service { get; } = new(template);
        public Answer Last { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Service.InitializeAsync();
            var analyst = Service.Analyst;
            await analyst.Record("publishers", Bodies.Publisher("GACC", "CHN"));
            await analyst.Record("publishers", Bodies.Publisher("IMF"));
            await analyst.Record("mechanisms", Bodies.Mechanism("group").With("members", (string[])["KAZ", "KGZ"]));
            await analyst.Record("targets", Bodies.Target("attained", "CHN", "KAZ", Bodies.Baseline("GACC", "2022", 30)).With("mechanism", "group"));
            await analyst.Record("targets", Bodies.Target("on-track", "CHN", "UZB", Bodies.Baseline("GACC", "2022", 20)).With("name", "Usbekistân, les échanges").With("deadline", new { date = "2029-12-31", precision = "year", words = "by 2029" }));
            await analyst.Record("targets", Bodies.Target("disputed", "CHN", "KGZ", Bodies.Baseline("GACC", "2022", 20), Bodies.Baseline("IMF", "2022", 30)).With("name", "Kirgisien").With("baselines", (object[])[Bodies.Baseline("GACC", "2022", 20), Bodies.Baseline("IMF", "2022", 30).With("reporter", "CHN")]));
            await analyst.Record("targets", Bodies.Target("vague", "CHN", "TJK").With("direction", "at-least").With("name", "Up 100% some day").With("deadline", new { precision = "vague", words = "some day" }));
            await analyst.Record("targets", Bodies.Target("ended", "CHN", "TKM").With("direction", "at-least").With("name", "Zz, with a successor"));
            await analyst.Record("targets/ended/supersession", Bodies.On("2024-06-01").With("by", "vague"));
            await analyst.Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", "KAZ", ("2023", 41)));
            await analyst.Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", "UZB", ("2023", 24)));
            await analyst.Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", "KGZ", ("2023", 27)));
            Last = await analyst.Record("figures", Bodies.Figures("IMF", "2024-01-12", "CHN", "KGZ", ("2023", 29)));
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
