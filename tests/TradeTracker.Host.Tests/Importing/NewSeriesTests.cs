using Marten;
using Shouldly;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Importing;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Importing;

/// <summary>Our statements write tables that are the event store's: an upgrade that writes them otherwise fails here.</summary>
public sealed class NewSeriesTests(TemplateDatabase template)
{
    private const string Import = "a-file";
    private static readonly ProposedFigure Change = new(new(2, Period.Parse("2023", null), 41.5m, ObsStatus.Normal, new(2025, 1, 1), null), FigureChange.New, null);

    // In the order of their names, in which ids and times are left out.
    private static readonly string[] Tables =
    [
        "select (to_jsonb(t) - '{timestamp,created}'::text[])::text from tradetracker.mt_streams t order by id",
        "select (to_jsonb(t) - '{timestamp,id}'::text[])::text from tradetracker.mt_events t order by seq_id",
        "select (to_jsonb(t) - '{mt_version,mt_last_modified}'::text[])::text from tradetracker.mt_doc_seriesentry t order by id",
    ];

    [Fact]
    public async Task Series_begun_in_bulk_cannot_be_told_from_series_begun_one_by_one()
    {
        await using var bulk = await Fresh();
        await using var usual = await Fresh();
        await Stage(bulk, Releases("KAZ", 1), Releases("KGZ", 1), Releases("UZB", 2), Releases("TJK", 1));
        await Save(bulk, session => session.BeginSeries(Import, from: 0, most: 3, begun: [1]));
        await Save(usual, session =>
        {
            foreach (var (key, releases) in (IEnumerable<(SeriesKey, object[])>)[Releases("KAZ", 1), Releases("UZB", 2)]) session.Events.StartStream(key.Stream, releases);
        });
        foreach (var table in Tables)
            (await bulk.Column<string>(table)).ShouldBe(await usual.Column<string>(table));
        (await bulk.Scalar<bool>("select bool_and(e.timestamp > now() - interval '1 minute' and s.timestamp = s.created and d.mt_last_modified = s.created) from tradetracker.mt_events e join tradetracker.mt_streams s on s.id = stream_id join tradetracker.mt_doc_seriesentry d on d.id = stream_id")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_series_that_somebody_began_first_is_a_lost_race_that_takes_no_position()
    {
        await using var database = await Fresh();
        await Save(database, session => session.Events.StartStream(Releases("MNG", 1).Key.Stream, Releases("MNG", 1).Releases));
        await Stage(database, Releases("AFG", 1), Releases("MNG", 1));
        var position = await database.Scalar<long>("select last_value from tradetracker.mt_events_sequence");
        var lost = await Should.ThrowAsync<Exception>(Save(database, session => session.BeginSeries(Import, from: 0, most: 2, begun: [])));
        ExceptionProblems.LostRace(lost).ShouldBeTrue();
        (await database.Scalar<long>("select last_value from tradetracker.mt_events_sequence")).ShouldBe(position);
        (await database.Scalar<long>("select count(*) from tradetracker.mt_streams where id like '%AFG%'")).ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_is_planned_for_what_the_one_before_left()
    {
        await using var database = await Fresh();
        await Stage(database, [.. Enumerable.Range(0, 1001).Select(i => Releases($"PARTNER-{i}", 1))]);
        await Save(database, session => session.BeginSeries(Import, from: 0, most: 1000, begun: []));
        await Save(database, session => session.BeginSeries(Import, from: 1000, most: 1, begun: []));
        (await database.Column<string>("select relname || ' ' || reltuples from pg_class where relname in ('import_series', 'mt_events') and relnamespace = 'tradetracker'::regnamespace order by relname"))
            .ShouldBe(["import_series 1001", "mt_events 1000"]);
    }

    private async Task<Database> Fresh()
    {
        var database = new Database(template);
        await database.InitializeAsync();
        return database;
    }

    private static async Task Stage(Database database, params IReadOnlyList<(SeriesKey Key, object[] Releases)> series)
    {
        using var store = database.OpenStore();
        await using var connection = await store.Connect(TestContext.Current.CancellationToken);
        await using var copy = await StagedSeries.Copy(connection, TestContext.Current.CancellationToken);
        foreach (var (number, (key, releases)) in series.Index())
            await StagedRow.Of(new(key, [Change], 0, []), 0, releases.Cast<FiguresReported>(), store.Options.Serializer()).Write(copy, Import, number, TestContext.Current.CancellationToken);
        await copy.CompleteAsync(TestContext.Current.CancellationToken);
    }

    private static async Task Save(Database database, Action<IDocumentSession> write)
    {
        using var store = database.OpenStore();
        await using var session = store.LightweightSession();
        (session.CorrelationId, session.CausationId, session.LastModifiedBy) = ("conversation", "message", "analyst");
        session.SetHeader("tenant", "of a header's \"value\"");
        write(session);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static (SeriesKey Key, object[] Releases) Releases(string counterpart, int count)
    {
        var key = new SeriesKey("GACC", "CHN", counterpart, Flow.Exports, "TOTAL", "USD");
        return (key, [.. Enumerable.Range(1, count).Select(day => new FiguresReported(
            key.Publisher, key.Reporter, key.Counterpart, key.Flow, key.Product, key.Unit, new(2025, 1, day), true,
            [new(Period.Parse("2023", null), 41.5m), new(Period.Parse("2024", null), null, ObsStatus.Missing)], new("Customs, \"{monthly}\"", "Title", Unverified: true)) { ImportId = Import })]);
    }
}
