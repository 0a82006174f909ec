using System.Threading.Channels;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Hosting;

namespace TradeTracker.Dashboard.Charts;

/// <summary>Draws charts as SVG. Its engines load behind the start of the service; what they drew is kept as long as it is asked for.</summary>
public sealed class ChartRenderer : BackgroundService
{
    private const int Engines = 2, MostKept = 500;

    private readonly Channel<ChartEngine> idle = Channel.CreateBounded<ChartEngine>(Engines);
    private readonly MemoryCache drawn = new(new MemoryCacheOptions { SizeLimit = MostKept });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var i = 0; i < Engines && !stoppingToken.IsCancellationRequested; i++)
            await idle.Writer.WriteAsync(await Task.Run(() => new ChartEngine(), stoppingToken), stoppingToken);
    }

    /// <summary>To stand on a page, whose style sheet has <c>charts.css</c>.</summary>
    public async Task<string> Draw(Drawing drawing, ChartSize size, CancellationToken cancellation)
    {
        var id = drawing.Fingerprint(size);
        if (drawn.TryGetValue(id, out string? known)) return known!;
        var engine = await idle.Reader.ReadAsync(cancellation);
        try
        {
            var svg = await Task.Run(() => Svg.Finish(engine.Svg(drawing.Option(size).ToJsonString(), size), drawing, id), CancellationToken.None);
            return drawn.Set(id, svg, new MemoryCacheEntryOptions { Size = 1 });
        }
        finally
        {
            idle.Writer.TryWrite(engine);
        }
    }

    /// <summary>A file of its own, the same bytes for the same drawing.</summary>
    public async Task<string> DrawAlone(Drawing drawing, CancellationToken cancellation) => Svg.Alone(await Draw(drawing, ChartSize.Wide, cancellation));

    public override void Dispose()
    {
        while (idle.Reader.TryRead(out var engine)) engine.Dispose();
        drawn.Dispose();
        base.Dispose();
    }
}
