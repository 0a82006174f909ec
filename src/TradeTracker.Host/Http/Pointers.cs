using System.Text.Json;

namespace TradeTracker.Host.Http;

/// <summary>JSON pointers (RFC 6901) of what others call by other paths.</summary>
public static class Pointers
{
    /// <summary>FluentValidation's <c>Observations[0].Value</c> is <c>/observations/0/value</c>.</summary>
    public static string OfProperty(string path) => "/" + string.Join('/', path.Split('.', '[')
        .Select(part => part.TrimEnd(']')).Where(part => part.Length > 0).Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>System.Text.Json's <c>$.observations[0].value</c> is the same.</summary>
    public static string OfJsonPath(string? path) => path is null or "$" ? "" : "/" + string.Join('/', path.TrimStart('$')
        .Split('.', '[').Select(part => part.TrimEnd(']').Trim('\'')).Where(part => part.Length > 0));

    public static string Escape(string member) => member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
