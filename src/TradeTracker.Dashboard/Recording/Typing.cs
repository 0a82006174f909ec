using Microsoft.AspNetCore.Http;

namespace TradeTracker.Dashboard.Recording;

/// <summary>What came with a request, as a draft.</summary>
internal static class Typing
{
    public static Draft Of(Form form, IFormCollection posted) => new(form, posted.ToDictionary(f => f.Key, f => $"{f.Value}"));

    /// <summary>A link may fill in fields by their names: <c>?target=…</c>, <c>?reporter=CHN</c>.</summary>
    public static Draft Of(Form form, IQueryCollection query) =>
        new(form, form.Sections.Where(s => s.Rows is null).SelectMany(s => s.Fields).ToDictionary(f => f.Name, f => $"{query[f.Name.TrimStart('/')]}"));
}
