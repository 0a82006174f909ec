using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Shouldly;
using TradeTracker.Domain;

namespace TradeTracker.Testing;

/// <summary>Somebody with a token, or without one. A path like <c>targets</c> is below <c>/api/v1/</c>, one with a slash in front is not.</summary>
public sealed record Caller(HttpClient Http, string? Token)
{
    public Task<Answer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    /// <param name="body">Text is sent as it is, anything else as JSON.</param>
    public Task<Answer> Post(string path, object body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, new StringContent(body as string ?? JsonSerializer.Serialize(body, WireJson.Options), Encoding.UTF8, MediaTypeNames.Application.Json), headers);

    /// <summary>A write that must succeed.</summary>
    public async Task<Answer> Record(string path, object body)
    {
        var answer = await Post(path, body);
        answer.Status.ShouldBeInRange(200, 201, $"{answer}");
        return answer;
    }

    /// <summary>Reads once the verdicts hold a position.</summary>
    public Task<Answer> GetAfter(Answer write, string path) => Get(path, ("TradeTracker-Min-Position", write.Header("TradeTracker-Position")!));

    public async Task<Answer> Send(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (Token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        var lines = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new($"{method} {path}", (int)response.StatusCode, lines, await response.Content.ReadAsStringAsync()) { Bytes = await response.Content.ReadAsByteArrayAsync() };
    }
}
