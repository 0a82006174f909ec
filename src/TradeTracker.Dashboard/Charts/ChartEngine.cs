using Jint;
using Jint.Native;

namespace TradeTracker.Dashboard.Charts;

/// <summary>ECharts in a script engine, without a browser. Loading it takes a second or two; one chart is drawn at a time.</summary>
internal sealed class ChartEngine : IDisposable
{
    private const string Draw = """
        (option, width, height) => {
            const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
            try {
                chart.setOption(JSON.parse(option));
                return chart.renderToSVGString();
            } finally {
                chart.dispose();
            }
        }
        """;

    /// <summary>Parsed once for all engines.</summary>
    private static readonly Lazy<Prepared<Acornima.Ast.Script>> Script = new(() => Engine.PrepareScript(Embedded.Read("charts.js")));

    private readonly Engine engine = new();
    private readonly JsValue draw;

    public ChartEngine()
    {
        // Nothing is drawn later than when it is asked for.
        engine.Execute("var setTimeout = () => 0, clearTimeout = () => {};");
        engine.Execute(Script.Value);
        draw = engine.Evaluate(Draw);
    }

    /// <param name="option">As text: ECharts takes no arrays but JavaScript's own.</param>
    public string Svg(string option, ChartSize size) => engine.Invoke(draw, option, size.Width, size.Height).AsString();

    public void Dispose() => engine.Dispose();
}
