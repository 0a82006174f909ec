using System.Net;
using Shouldly;
using TradeTracker.Client;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Publishers;
using TradeTracker.Contracts.Series;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Client;

/// <summary>The service through the typed client alone. docs/how-to/use-the-client.md shows lines of this file.</summary>
public sealed class ClientTests(Service service) : IClassFixture<Service>
{
    private const string HowTo = "docs/how-to/use-the-client.md";
    private static readonly CitationBody Citation = new("Customs of Fiji", "Trade by partner", Unverified: true);

    private TradeTrackerClient Client => TradeTrackerClient.Connect(new(service.App.Urls.Single()), service.Analyst.Token!);

    // The service is on this machine, wherever the environment sends other requests.
    static ClientTests() => HttpClient.DefaultProxy = new WebProxy();

    [Fact]
    public async Task A_promise_and_the_figures_that_keep_it()
    {
        var (address, token, citation) = (service.App.Urls.Single(), service.Analyst.Token!, Citation);
        await Publish("FJ-RCS", "Fiji");

        var client = TradeTrackerClient.Connect(new Uri(address), token);

        var target = await client.Targets.SetTarget(new(
            Id: "fiji-tonga-200m-2030", Name: "Fiji–Tonga trade of $200 million by 2030", Parties: ["Fiji", "Tonga"], Modality: Modality.Agreed,
            Kind: "level", Measure: new(Flow.TwoWay), Amount: 200_000_000, Unit: "USD", Deadline: new(new(2030, 12, 31), DeadlinePrecision.Year),
            AnnouncedOn: new(2023, 5, 17), Baselines: [new("FJ-RCS", Period: Period.Year(2022), Value: 90_000_000)], Citation: citation)).Answer();

        var recorded = await client.Figures.RecordFigures(new(
            Publisher: "FJ-RCS", PublishedOn: new(2025, 2, 6), Reporter: "Fiji", Counterpart: "Tonga", Flow: Flow.TwoWay, UnitMult: 6,
            Observations: [new(Period.Year(2023), 110), new(Period.Year(2024), 125)], Citation: citation), idempotencyKey: "fiji-2025-02-06").Answer();

        var verdicts = await client.Targets.GetVerdicts("fiji-tonga-200m-2030", minPosition: recorded.Position).Answer();
        foreach (var verdict in verdicts.Body.Items)
            Console.WriteLine($"{verdict.Publisher}: {verdict.Status}, {verdict.PercentOfTarget} % of the target");
        Console.WriteLine($"cite as {verdicts.ContentLocation}");

        target.Location.ShouldNotBeNull();
        verdicts.Body.Items.ShouldHaveSingleItem().PercentOfTarget.ShouldBe(62.5m);
        verdicts.ContentLocation!.ToString().ShouldContain("asOf=");
        (await client.Targets.GetTarget("fiji-tonga-200m-2030").Answer()).Body.Definition.ShouldBeOfType<Domain.Targets.Kinds.Level>().Amount.ShouldBe(200_000_000);
        (await client.Series.GetSeries("FJ-RCS", "FJI", "TON", Flow.TwoWay, "TOTAL", "USD", publishedUntil: new(2025, 2, 6)).Answer()).Body.Figures.Count.ShouldBe(2);
        (await client.Series.GetSeries("FJ-RCS", "FJI", "TON", Flow.TwoWay, "TOTAL", "USD", publishedUntil: new(2025, 2, 5)).Answer()).Body.Figures.ShouldBeEmpty();
        (await client.Targets.ListTargets(status: [Status.OnTrack, verdicts.Body.Items[0].Status], deadlineBefore: new(2031, 1, 1), sort: ["-percentOfTarget"]).Answer()).Body.Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_list_is_walked_page_by_page()
    {
        string[] ids = ["KI-A", "KI-B", "KI-C"];
        var published = 0L;
        foreach (var id in ids) published = (await Publish(id, "Kiribati")).Position ?? 0;
        var (client, found) = (Client, new List<string>());

        await foreach (var publisher in Pages.Walk(cursor => client.Publishers.ListPublishers(limit: 2, cursor: cursor)))
            found.Add(publisher.Id);

        found.ShouldBeUnique();
        ids.ShouldBeSubsetOf(found);
        var types = new List<string>();
        await foreach (var e in Pages.Walk(after => client.Events.ListEvents(after: after, types: ["publisher_registered"], limit: 1, minPosition: published))) types.Add(e.Type);
        types.Count.ShouldBe(found.Count);
    }

    [Fact]
    public async Task A_list_is_copied_as_a_file()
    {
        var (client, destination) = (Client, new MemoryStream());
        await client.Download("targets.csv", new Dictionary<string, string?> { ["party"] = "Fiji", ["status"] = null }, destination);
        System.Text.Encoding.UTF8.GetString(destination.ToArray()).ShouldBe((await service.Reader.Get("targets.csv?party=Fiji")).Text);
        (await Should.ThrowAsync<ProblemException>(client.Download("targets.csv", new Dictionary<string, string?> { ["partner"] = "Fiji" }, destination))).Problem.Errors!.ShouldHaveSingleItem().Parameter.ShouldBe("partner");
    }

    [Fact]
    public async Task A_retry_records_nothing_twice()
    {
        Task<Answer<PublisherState>> Register() => Client.Publishers.RegisterPublisher(new("WS-A", "Statistics of Samoa", "Samoa", Citation: Citation), idempotencyKey: "samoa-1").Answer();
        var (first, again) = (await Register(), await Register());
        (first.Replayed, again.Replayed).ShouldBe((false, true));
        (again.Position, again.ETag).ShouldBe((first.Position, first.ETag));
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        await Publish("NR-A", "Nauru");
        var read = await Client.Publishers.GetPublisher("NR-A").Answer();
        (await Client.Publishers.GetPublisher("NR-A", ifNoneMatch: read.ETag).AnswerIfChanged()).ShouldBeNull();
    }

    [Fact]
    public async Task Every_fault_is_told()
    {
        var said = await Should.ThrowAsync<ProblemException>(Client.Figures.RecordFigures(new(Publisher: "NOBODY", Reporter: "Atlantis")).Answer());
        (said.Problem.Status, said.Problem.Code).ShouldBe((400, ProblemCodes.InvalidRequest.Code));
        said.Problem.Errors!.Select(e => e.Pointer).ShouldContain("/reporter");
    }

    [Fact]
    public async Task A_rule_says_no_with_its_code()
    {
        await Publish("PW-A", "Palau");
        var future = new RecordFiguresRequest("PW-A", new(2999, 1, 1), Reporter: "Palau", Counterpart: "Fiji", Flow: Flow.Exports, Observations: [new(Period.Year(2020), 1)], Citation: Citation);
        var said = await Should.ThrowAsync<ProblemException>(Client.Figures.RecordFigures(future).Answer());
        (said.Problem.Status, said.Problem.Code).ShouldBe((422, RefusalCodes.PublishedInTheFuture));
    }

    [Fact]
    public async Task Another_version_is_refused_and_told()
    {
        await Publish("TV-A", "Tuvalu");
        var amendment = new AmendPublisherRequest(new() { ["url"] = "https://stats.gov.tv/" }, Citation);
        var said = await Should.ThrowAsync<ProblemException>(Client.Publishers.AmendPublisher("TV-A", amendment, ifMatch: "\"7\"").Answer());
        said.Problem.Code.ShouldBe(ProblemCodes.VersionDiffers.Code);
        (await Client.Publishers.AmendPublisher("TV-A", amendment, ifMatch: said.ETag).Answer()).Body.Url.ShouldBe("https://stats.gov.tv/");
    }

    [Fact]
    public void The_how_to_shows_what_is_tested()
    {
        var shown = Approved.Read(HowTo).Split("```csharp\n").Skip(1).Select(block => block.Split("```")[0]);
        var tested = Trimmed(Approved.Read("tests/TradeTracker.Host.Tests/Client/ClientTests.cs"));
        foreach (var block in shown) tested.ShouldContain(Trimmed(block), Case.Sensitive, HowTo);
    }

    private Task<Answer<PublisherState>> Publish(string id, string economy) => Client.Publishers.RegisterPublisher(new(id, $"Office {id}", economy, Citation: Citation)).Answer();

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
