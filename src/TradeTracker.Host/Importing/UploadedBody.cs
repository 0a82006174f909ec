using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace TradeTracker.Host.Importing;

/// <summary>The file in a request: the body itself, or the first file of a form.</summary>
internal static class UploadedBody
{
    private const string Form = "multipart/form-data";
    private const int LongestName = 255;

    /// <summary>In a temporary file, with its SHA-256 and the name it was sent under; no file where a form has none or is cut off.</summary>
    public static async Task<(FileStream? File, string? Sha256, string? FileName)> Read(HttpContext http)
    {
        try
        {
            var (body, name) = await Find(http);
            if (body is null) return default;
            var (file, sha256) = await UploadedFiles.Spool(body, http.RequestAborted);
            return (file, sha256, name);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return default;
        }
    }

    // Whatever else a client says of its type: curl calls every raw body a form.
    private static async Task<(Stream? Body, string? FileName)> Find(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.MediaType != Form)
            return (http.Request.Body, ContentDispositionHeaderValue.TryParse(http.Request.Headers.ContentDisposition.ToString(), out var header) ? NameOf(header) : null);
        if (HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary) return default;
        var parts = new MultipartReader(boundary, http.Request.Body);
        while (await parts.ReadNextSectionAsync(http.RequestAborted) is { } part)
            if (part.AsFileSection() is { FileStream: { } content } section) return (content, NameOf(part.GetContentDispositionHeader()!) ?? section.FileName);
        return default;
    }

    private static string? NameOf(ContentDispositionHeaderValue header) =>
        Path.GetFileName(HeaderUtilities.RemoveQuotes(header.FileNameStar.HasValue ? header.FileNameStar : header.FileName).Value) is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestName)] : null;
}
