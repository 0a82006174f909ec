using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Shouldly;
using TradeTracker.Domain;
using TradeTracker.Host.EventStore;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.EventStore;

/// <summary>The JSON of every event is a contract for ever: the approved samples in EventSamples/ are what is stored, and can be read back.</summary>
public sealed class EventSamplesTests(Database database) : IClassFixture<Database>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "EventSamples");

    public static TheoryData<string> EventNames => [.. EventStoreOptions.EventNames];

    /// <summary>Some events have one for every kind: <c>target_set-growth</c>.</summary>
    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Fact]
    public void Every_event_has_a_sample_and_every_sample_an_event() =>
        Directory.EnumerateFiles(Folder).Select(f => EventOf(Path.GetFileNameWithoutExtension(f))).Distinct().Order(StringComparer.Ordinal).ShouldBe(EventStoreOptions.EventNames);

    [Theory, MemberData(nameof(Samples))]
    public async Task An_event_is_stored_as_its_sample_and_read_back_the_same(string name)
    {
        var (type, sample) = (EventStoreOptions.EventTypes.Single(t => t.Name == EventOf(name)).Type, await File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.json"), TestContext.Current.CancellationToken));
        var e = JsonSerializer.Deserialize(sample, type, WireJson.Options)!;
        using var store = database.OpenStore();
        await using (var session = store.LightweightSession())
        {
            session.Events.Append($"sample/{name}", e);
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var stored = await database.Scalar<string>("select data::text from tradetracker.mt_events where stream_id = $1", $"sample/{name}");
        stored.ShouldBe(await database.Scalar<string>("select ($1::jsonb)::text", sample));
        await using var query = store.QuerySession();
        (await query.Events.FetchStreamAsync($"sample/{name}", token: TestContext.Current.CancellationToken)).Single().Data.ShouldBe(e);
    }

    [Theory, MemberData(nameof(EventNames))]
    public void The_samples_of_an_event_show_every_member(string name)
    {
        var type = WireJson.Options.GetTypeInfo(EventStoreOptions.EventTypes.Single(t => t.Name == name).Type);
        Directory.EnumerateFiles(Folder).Where(f => EventOf(Path.GetFileNameWithoutExtension(f)) == name)
            .Select(f => Missing(JsonDocument.Parse(File.ReadAllText(f)).RootElement, type, "").ToList())
            .Aggregate((missing, others) => [.. missing.Intersect(others)]).ShouldBeEmpty();
    }

    private static string EventOf(string sample) => sample.Split('-')[0];

    private static IEnumerable<string> Missing(JsonElement element, JsonTypeInfo type, string at) => type.Kind switch
    {
        JsonTypeInfoKind.Object => type.Properties.Where(p => p.Get is not null).SelectMany(p => element.TryGetProperty(p.Name, out var member)
            ? Missing(member, WireJson.Options.GetTypeInfo(p.PropertyType), $"{at}/{p.Name}") : [$"{at}/{p.Name}"]),
        JsonTypeInfoKind.Enumerable => Missing(element.EnumerateArray().First(), WireJson.Options.GetTypeInfo(type.ElementType!), $"{at}/0"),
        _ => [],
    };
}
