using System.Reflection;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Daemon;
using Marten;
using Npgsql;
using TradeTracker.Domain;
using TradeTracker.Host.Coverage;
using TradeTracker.Host.Groups;
using TradeTracker.Host.Importing;
using TradeTracker.Host.Mechanisms;
using TradeTracker.Host.Methods;
using TradeTracker.Host.Publishers;
using TradeTracker.Host.Rates;
using TradeTracker.Host.Series;
using TradeTracker.Host.Targets;
using Weasel.Core;
using Wolverine.Marten;

namespace TradeTracker.Host.EventStore;

/// <summary>The event store; what is not a default was measured or has bitten somebody (docs/architecture.md, docs/adr/).</summary>
public static class EventStoreOptions
{
    /// <summary>The schema of events and documents.</summary>
    public const string Schema = "tradetracker";

    /// <summary>The schema of the durable inbox and outbox.</summary>
    public const string MessagesSchema = "messages";

    /// <summary>The number of events a projection takes at once; a rebuild gives the same bytes at any.</summary>
    public const string BatchSizeKey = "Projections:BatchSize";

    // Of bytes, to and from the database: many figures at once, not a few rows at a time.
    private const int BufferSize = 1 << 16;

    /// <summary>Every event type with the name it is stored under.</summary>
    public static IReadOnlyList<(Type Type, string Name)> EventTypes { get; } =
        [.. typeof(EventNameAttribute).Assembly.GetTypes().Select(t => (t, t.GetCustomAttribute<EventNameAttribute>()?.Name!)).Where(t => t.Item2 is not null).OrderBy(t => t.Item2, StringComparer.Ordinal)];

    public static IReadOnlyList<string> EventNames { get; } = [.. EventTypes.Select(t => t.Name)];

    public static void AddEventStore(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Committed>();
        builder.Services.AddMarten(services =>
            {
                var options = new StoreOptions();
                options.Configure(builder.Configuration.GetConnectionString("tradetracker") ?? throw new InvalidOperationException("ConnectionStrings__tradetracker is not set."), builder.Configuration.GetValue(BatchSizeKey, 500));
                options.Logger(new StoreLogger(services.GetRequiredService<ILogger<StoreLogger>>()));
                options.Listeners.Add(services.GetRequiredService<Committed>());
                return options;
            })
            .UseLightweightSessions()
            .IntegrateWithWolverine(wolverine => wolverine.MessageStorageSchemaName = MessagesSchema)
            .AddAsyncDaemon(DaemonMode.HotCold);
        builder.Services.AddSingleton<LogProgress>().AddSingleton<Clocks>();
    }

    public static void Configure(this StoreOptions options, string connection, int batchSize = 500)
    {
        options.Connection(new NpgsqlConnectionStringBuilder(connection) { ReadBufferSize = BufferSize, WriteBufferSize = BufferSize }.ConnectionString);
        options.DatabaseSchemaName = Schema;
        options.AutoCreateSchemaObjects = AutoCreate.None;
        // AsString would add an enum converter of its own in front of WireJson's kebab-case one.
        options.UseSystemTextJsonForSerialization(EnumStorage.AsInteger, Casing.CamelCase, json =>
        {
            WireJson.Configure(json);
            json.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull;
        });
        options.Events.StreamIdentity = StreamIdentity.AsString;
        options.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        options.Events.UseExclusiveLockOnConcurrentAppends = true;
        options.Events.MetadataConfig.EnableAll();
        options.Events.MetadataConfig.UserNameEnabled = true;
        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        foreach (var (type, name) in EventTypes) options.Events.MapEventType(type, name);
        options.Schema.For<Http.IdempotencyRow>();
        options.AddGroups();
        options.AddMechanisms();
        options.AddPublishers();
        options.AddCoverageLists();
        options.AddExchangeRates();
        options.AddAdoptions();
        options.AddTargets(batchSize);
        options.AddSeries();
        options.AddImports();
    }
}
