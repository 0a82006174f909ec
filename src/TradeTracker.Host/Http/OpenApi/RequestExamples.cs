using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>Examples of bodies: the demo's own requests, and Examples/more.requests for what the demo does not do. Each was accepted in a test (ExampleTests).</summary>
internal static class RequestExamples
{
    private static readonly (string Path, string Body)[] Requests = [.. Read()];

    /// <summary>The fullest request to a route; null for a read.</summary>
    public static JsonNode? For(string route)
    {
        var pattern = $"^{Regex.Replace("/" + route, "{[^}]+}", "[^/]+", RegexOptions.None, TimeSpan.FromSeconds(1))}$";
        var fullest = Requests.Where(r => Regex.IsMatch(r.Path, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))).Select(r => r.Body).MaxBy(body => body.Length);
        return fullest is null ? null : JsonNode.Parse(fullest);
    }

    private static IEnumerable<(string Path, string Body)> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".requests", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (reader.ReadLine() is { } line)
                if (line.StartsWith('/') && line.Split(' ', 2) is [var path, var body]) yield return ("/api/v1" + path, body);
        }
    }
}
