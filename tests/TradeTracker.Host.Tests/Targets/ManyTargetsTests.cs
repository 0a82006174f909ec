using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Targets;

/// <summary>Reading a list costs the same number of statements however many targets there are.</summary>
public sealed class ManyTargetsTests(ManyTargetsTests.TenThousand many) : IClassFixture<ManyTargetsTests.TenThousand>
{
    [Theory]
    [InlineData("targets", 1)]
    [InlineData("targets?sort=-percentOfTarget,deadline&status=on-track,deteriorating,attained&party=KAZ&q=copy", 1)]
    [InlineData("targets?group=many&limit=500", 3)]
    [InlineData("targets?publishedUntil=2024-12-31&limit=5&state=withdrawn", 57)]
    [InlineData("overview", 6)]
    public async Task A_page_is_read_with_so_many_statements(string path, int statements)
    {
        var (answer, count) = await many.Statements.Get(many.Service.Reader, path);
        answer.Expect(200);
        count.ShouldBe(statements);
    }

    [Fact]
    public async Task A_page_of_fifty_is_the_top_of_the_ten_thousand()
    {
        var page = (await many.Service.Reader.Get("targets?sort=-percentOfTarget")).Expect(200).Json;
        page.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("id").GetString()).ShouldBe(Enumerable.Range(0, 50).Select(i => $"copy-{10_000 - i}"));
        (await many.Service.Reader.Get("targets?publishedUntil=2024-12-31")).Status.ShouldBe(200, "only one of them was ever recorded");
    }

    /// <summary>One target as posted, and ten thousand copies of its documents.</summary>
    public sealed class TenThousand(TemplateDatabase template) : IAsyncLifetime
    {
        public Service Service { get; } = new(template);

        public Statements Statements { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Service.InitializeAsync();
            await Service.Analyst.Record("publishers", Bodies.Publisher("GACC", "CHN"));
            await Service.Analyst.Record("mechanisms", Bodies.Mechanism("many"));
            await Service.Analyst.Record("targets", Bodies.Target("seed", "CHN", "KAZ", Bodies.Baseline("GACC", "2022", 30)).With("name", "A seed"));
            await Service.Reader.GetAfter(await Service.Analyst.Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", "KAZ", ("2023", 35))), "targets");
            await Database.Execute(Service.Database.Admin, """
                insert into tradetracker.mt_doc_target
                    select copy.* from tradetracker.mt_doc_target t, generate_series(1, 10000) n,
                        jsonb_populate_record(t, jsonb_build_object('id', 'target/copy-' || n, 'words', 'COPY-' || n, 'data', replace(t.data::text, 'seed', 'copy-' || n)::jsonb)) copy;
                insert into tradetracker.mt_doc_targetverdicts
                    select copy.* from tradetracker.mt_doc_targetverdicts v, generate_series(1, 10000) n,
                        jsonb_populate_record(v, jsonb_build_object('id', 'target/copy-' || n, 'percent_of_target', 100 + n, 'data', replace(v.data::text, '87.5', (100 + n)::text)::jsonb)) copy;
                analyze tradetracker.mt_doc_target, tradetracker.mt_doc_targetverdicts
                """);
        }

        public async ValueTask DisposeAsync()
        {
            await Service.DisposeAsync();
            Statements.Dispose();
        }
    }
}
