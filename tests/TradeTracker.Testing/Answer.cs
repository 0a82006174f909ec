using System.Globalization;
using System.Text.Json;
using Shouldly;

namespace TradeTracker.Testing;

/// <summary>What the service said, kept so that a failing test can show it.</summary>
/// <param name="Asked">Method and path.</param>
public sealed record Answer(string Asked, int Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    /// <summary>The body as it came.</summary>
    public byte[] Bytes { get; init; } = [];

    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>Of the write's last event.</summary>
    public long Position => long.Parse(Header("TradeTracker-Position") ?? throw new InvalidOperationException($"{this} has no position."), CultureInfo.InvariantCulture);

    /// <summary>The code of a problem: the end of its type.</summary>
    public string? Problem => Header("Content-Type") == "application/problem+json" ? Json.GetProperty("type").GetString()!.Split('/')[^1] : null;

    /// <summary>The faults a problem names, by pointer or parameter.</summary>
    public IReadOnlyDictionary<string, string> Faults => Json.TryGetProperty("errors", out var errors)
        ? errors.EnumerateArray().GroupBy(e => (e.TryGetProperty("pointer", out var p) ? p : e.GetProperty("parameter")).GetString()!)
            .ToDictionary(g => g.Key, g => string.Join(' ', g.Select(e => e.GetProperty("detail").GetString())))
        : new Dictionary<string, string>();

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>This answer, if it has that status.</summary>
    public Answer Expect(int status)
    {
        Status.ShouldBe(status, $"{this}");
        return this;
    }

    /// <summary>This answer, if it is a problem of that status and code, with everything a problem carries.</summary>
    public Answer ExpectProblem(int status, string code)
    {
        Expect(status).Problem.ShouldBe(code, $"{this}");
        Json.GetProperty("status").GetInt32().ShouldBe(status);
        foreach (var member in (string[])["title", "detail", "instance", "traceId"]) Json.GetProperty(member).GetString().ShouldNotBeNullOrEmpty($"{member} in {this}");
        return this;
    }

    public override string ToString() => $"{Asked} → {Status} {Text}";
}
