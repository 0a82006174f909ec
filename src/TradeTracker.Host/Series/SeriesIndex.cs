using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Marten.Events.Projections;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Series;

/// <summary>That a series exists: how targets find their figures and lists their series. Its figures are folded from its events.</summary>
/// <param name="Id">The series' stream.</param>
public sealed record SeriesEntry(string Id, string Publisher, string Reporter, string Counterpart, string Flow, string Product, string Unit, string Corridor)
{
    public static SeriesEntry Of(SeriesKey key) => new(key.Stream, key.Publisher, key.Reporter, key.Counterpart, key.Flow.Code(), key.Product, key.Unit, key.Corridor);
}

/// <summary>Inline, and only with the first event of a series: finding is never behind, and later figures pay nothing for it.</summary>
public sealed class SeriesIndex : IProjection
{
    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var e in events)
            if (e is { Version: 1, Data: FiguresReported first }) operations.Store(SeriesEntry.Of(first.Key()));
        return Task.CompletedTask;
    }
}

public sealed partial class SeriesProjection() : FoldProjection<TradeSeries, SeriesEvent>(TradeSeries.Evolve)
{
    protected override TradeSeries At(TradeSeries state, long version) => state;
}

public static class SeriesOptions
{
    public static void AddSeries(this StoreOptions options)
    {
        options.Schema.For<SeriesEntry>().Duplicate(s => s.Corridor).Duplicate(s => s.Publisher);
        options.Schema.For<TradeSeries>().Identity(s => s.Stream);
        options.Projections.Add(new SeriesIndex(), ProjectionLifecycle.Inline, "SeriesIndex");
        options.Projections.Add<SeriesProjection>(ProjectionLifecycle.Live);
    }
}
