using Marten.Events.Daemon.Coordination;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Targets;

/// <summary>The verdict documents are what a fold of the log gives, whoever makes them: live in pages of any size, a rebuild, or a read of the past.</summary>
public sealed class VerdictProjectionTests(VerdictProjectionTests.Recorded recorded) : IClassFixture<VerdictProjectionTests.Recorded>
{
    private const string
        Documents = "select id || ' ' || md5(data::text) from tradetracker.mt_doc_targetverdicts order by id",
        Changes = "select concat_ws(' ', id, target, position, data) from tradetracker.mt_doc_targetverdictchange order by id";
    private readonly Service service = recorded.Service;

    [Fact]
    public async Task A_figure_reaches_the_targets_set_before_and_after_it()
    {
        foreach (var target in (string[])["before-0", "after-0"])
        {
            var verdicts = (await service.Reader.GetAfter(recorded.Last, $"targets/{target}/verdicts")).Expect(200).Json.GetProperty("items").EnumerateArray().ToList();
            verdicts.Count.ShouldBe(2);
            verdicts.ShouldAllBe(v => v.GetProperty("latest").GetProperty("period").GetString() == "2023");
        }
    }

    [Fact]
    public async Task Every_document_is_the_fold_of_the_log_at_its_position()
    {
        var targets = (await service.Reader.GetAfter(recorded.Last, "targets?limit=500")).Expect(200).Json.GetProperty("items").EnumerateArray().Select(t => t.GetProperty("id").GetString()).ToList();
        targets.Count.ShouldBe(Recorded.Targets);
        foreach (var target in targets)
        {
            var document = (await service.Reader.Get($"targets/{target}")).Expect(200);
            var fold = (await service.Reader.Get(document.Header("Content-Location")!)).Expect(200);
            fold.Text.ShouldBe(document.Text);
        }
    }

    [Theory, InlineData(1), InlineData(500)]
    public async Task A_rebuild_gives_the_same_bytes_as_the_live_projection(int batchSize)
    {
        await service.Reader.GetAfter(recorded.Last, "targets");
        // A daemon beside the rebuild's would write the same documents.
        var daemons = service.App.Services.GetRequiredService<IProjectionCoordinator>();
        await daemons.PauseAsync();
        var live = await service.Database.Column<string>(Documents);
        live.Count.ShouldBe(Recorded.Targets);
        var changes = await service.Database.Column<string>(Changes);
        changes.Where(c => c.StartsWith("target/moved@", StringComparison.Ordinal)).Select(Cause).ShouldBe(["target-set", "target-revised", "target-revised", "revised-figure", "record-struck", "record-struck", "method-adopted"]);
        // What a rebuild must put right: a wrong document, a missing one, and one too many.
        await Database.Execute(service.Database.Admin, """
            update tradetracker.mt_doc_targetverdicts set data = '{}' where id = 'target/before-0';
            delete from tradetracker.mt_doc_targetverdicts where id = 'target/before-1';
            insert into tradetracker.mt_doc_targetverdicts (id, data) values ('target/never', '{}');
            update tradetracker.mt_doc_targetverdictchange set data = '{}', position = 1 where target = 'target/before-0';
            delete from tradetracker.mt_doc_targetverdictchange where target = 'target/before-1';
            insert into tradetracker.mt_doc_targetverdictchange (id, data) values ('target/never@1/GACC/CHN', '{}')
            """);

        using var store = service.Database.OpenStore(batchSize);
        using var daemon = await store.BuildProjectionDaemonAsync();
        await daemon.RebuildProjectionAsync("Verdicts", TestContext.Current.CancellationToken);

        (await service.Database.Column<string>(Documents)).ShouldBe(live);
        (await service.Database.Column<string>(Changes)).ShouldBe(changes);
        await daemons.ResumeAsync();
    }

    private static string Cause(string change) => System.Text.RegularExpressions.Regex.Match(change, "\"cause\": \"(?<cause>[a-z-]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["cause"].Value;

    /// <summary>Targets before and after two offices' releases, revisions and strikes.</summary>
    public sealed class Recorded(TemplateDatabase template) : IAsyncLifetime
    {
        public static readonly string[] Partners = ["KAZ", "KGZ", "TJK", "TKM", "UZB"];

        /// <summary>One before and one after for each partner, two of groups, one that moved, and one that was struck.</summary>
        public static readonly int Targets = 2 * Partners.Length + 3 - 1;

        public Service Service { get; } = new(template);
        public Answer Last { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            await Service.InitializeAsync();
            var analyst = Service.Analyst;
            await analyst.Record("publishers", Bodies.Publisher("GACC", "CHN"));
            await analyst.Record("publishers", Bodies.Publisher("IMF"));
            await analyst.Record("groups", Bodies.Group("C5", Partners[..4]));
            await analyst.Record("targets", Bodies.Target("c5", "CHN", "C5").With("direction", "at-least"));
            await analyst.Record("targets", Bodies.Target("within-c5", "C5", "C5").With("direction", "at-least"));
            await Task.WhenAll(Partners.Select(async (partner, i) =>
            {
                await analyst.Record("targets", Bodies.Target($"before-{i}", "CHN", partner, Bodies.Baseline("GACC", "2022", 30 + i)));
                await analyst.Record("figures", Bodies.Figures("GACC", "2023-02-15", "CHN", partner, ("2022", 30 + i), ("2021", 28)));
                var wrong = await analyst.Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", partner, ("2023", 32 + i)));
                await analyst.Record("figures", Bodies.Figures("IMF", "2024-02-15", partner, "CHN", ("2022", 29.5m), ("2023", 31.25m + 4 * i)));
                await analyst.Record("targets", Bodies.Target($"after-{i}", partner, "CHN").With("direction", "at-least"));
                await analyst.Record($"events/{wrong.Position}/strike", new { reason = "Another table." });
                await analyst.Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", partner, ("2023", 33.5m + 3 * i)));
                await analyst.Record($"targets/before-{i}/restatements", Bodies.On("2024-03-31"));
            }));
            var struck = await analyst.Record("targets", Bodies.Target("struck", "CHN", "KAZ").With("direction", "at-least"));
            await analyst.Record($"events/{struck.Position}/strike", new { reason = "Never said." });
            var joined = await analyst.Record("groups/C5/members", Bodies.On("2020-01-01").With("economy", "UZB"));
            await analyst.Record("figures", Bodies.Figures("IMF", "2024-02-15", "KAZ", "UZB", ("2023", 4m)));
            await analyst.Record($"events/{joined.Position}/strike", new { reason = "Another group." });
            await analyst.Record("figures", Bodies.Figures("IMF", "2024-03-15", "KAZ", "UZB", ("2023", 4.5m)));
            // For a while it was about another corridor, of which it keeps nothing but its history.
            await analyst.Record("targets", Bodies.Target("moved", "CHN", "MNG").With("direction", "at-least").With("judgedBy", new { publisher = "GACC", reporter = "CHN" }));
            var moved = await analyst.Record("targets/moved/revisions", Bodies.On("2024-01-01").With("members", new { parties = (string[])["CHN", "TKM"] }));
            await analyst.Record("figures", Bodies.Figures("GACC", "2024-06-01", "CHN", "TKM", ("2023", 45.25m)));
            await analyst.Record($"events/{moved.Position}/strike", new { reason = "Another promise." });
            await analyst.Record("figures", Bodies.Figures("GACC", "2024-02-12", "CHN", "KAZ", ("2023", 240m)).With("unit", "CNY"));
            await Service.As(Role.Admin).Record("methods/adoptions", new { method = "linear-ratio/1", from = "2024-06-01", citation = Bodies.Citation });
            await analyst.Record("exchange-rates", Bodies.ExchangeRate("USD", "CNY", "2023", 7.0467m, "2024-01-31"));
            var gone = await Service.Database.Scalar<long>("select seq_id from tradetracker.mt_events where stream_id = 'target/after-4' and version = 1");
            Last = await analyst.Record($"events/{gone}/strike", new { reason = "Never said." });
        }

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
