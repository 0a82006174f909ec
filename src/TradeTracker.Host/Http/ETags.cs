using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using TradeTracker.Domain;

namespace TradeTracker.Host.Http;

/// <summary>Entity tags: <c>"version-hash"</c>. If-Match compares the version, If-None-Match the whole.</summary>
public static class ETags
{
    public static string Of(ReadOnlySpan<byte> content, long version) => $"\"{version}-{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"";

    /// <summary>True where one of the tags names this version, or any version does.</summary>
    public static bool MatchVersion(IEnumerable<string?> header, long version) => EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags)
        && tags.Any(tag => tag.Tag == "*" || tag.Tag.AsSpan().Trim('"') is var text && text[..(text.IndexOf('-') is >= 0 and var dash ? dash : text.Length)].SequenceEqual(version.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Writes a body with its tag, or 304 where the reader has it already.</summary>
    public static async Task Write(HttpContext http, object body, long version)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), WireJson.Options);
        if (Answered(http, Of(content, version))) return;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    /// <summary>Sets the tag; true where the reader has that already and 304 is the whole answer.</summary>
    public static bool Answered(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        if (!HttpMethods.IsGet(http.Request.Method) || !EntityTagHeaderValue.TryParseList([.. http.Request.Headers.IfNoneMatch.OfType<string>()], out var known) || !known.Any(k => k.Tag == "*" || k.Tag == tag)) return false;
        http.Response.StatusCode = 304;
        return true;
    }
}
