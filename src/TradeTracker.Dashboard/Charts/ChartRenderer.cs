using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace TradeTracker.Dashboard.Charts;

/// <summary>Draws charts as SVG, one at a time; what was drawn is kept as long as it is asked for.</summary>
/// <remarks>One engine takes about 100 MB, so there is one, and none where nobody looks at the page.</remarks>
public sealed partial class ChartRenderer(ILogger<ChartRenderer> log) : IDisposable
{
    private const int MostKept = 500;

    private readonly Lazy<Task<ChartEngine>> engine = new(() => Task.Run(() => new ChartEngine()));
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly MemoryCache drawn = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>Loads the engine, in seconds, behind whatever else is done, so that it is there when the first chart is.</summary>
    public void Warm() => _ = engine.Value;

    /// <summary>Null where the engine fails, which is logged: a page without a picture is still a page.</summary>
    public async Task<string?> TryDraw(Drawing drawing, ChartSize size, CancellationToken cancellation)
    {
        try
        {
            return await Draw(drawing, size, cancellation);
        }
        // Whatever a script engine may throw.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NotDrawn(drawing.Title, e);
            return null;
        }
    }

    /// <summary>To stand on a page, whose style sheet has <c>charts.css</c>.</summary>
    public async Task<string> Draw(Drawing drawing, ChartSize size, CancellationToken cancellation)
    {
        var id = drawing.Fingerprint(size);
        if (drawn.TryGetValue(id, out string? known)) return known!;
        var loaded = await engine.Value.WaitAsync(cancellation);
        await turn.WaitAsync(cancellation);
        try
        {
            var svg = await Task.Run(() => Svg.Finish(loaded.Svg(drawing.Option(size).ToJsonString(), size), drawing, id), CancellationToken.None);
            return drawn.Set(id, svg, new MemoryCacheEntryOptions { Size = 1 });
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A file of its own, the same bytes for the same drawing.</summary>
    public async Task<string> DrawAlone(Drawing drawing, CancellationToken cancellation) => Svg.Alone(await Draw(drawing, ChartSize.Wide, cancellation));

    [LoggerMessage(LogLevel.Error, "The chart of {Title} could not be drawn")]
    private partial void NotDrawn(string title, Exception fault);

    public void Dispose()
    {
        if (engine is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var loaded } }) loaded.Dispose();
        turn.Dispose();
        drawn.Dispose();
    }
}
