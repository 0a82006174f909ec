using System.Globalization;
using TradeTracker.Client;

namespace TradeTracker.Dashboard.Recording;

/// <summary>What the API found wrong, in its own words, where it is shown: beside a field, or above the form.</summary>
public sealed class Faults
{
    private readonly List<(string? Name, string Detail)> all;

    public static Faults None { get; } = new([]);

    public Faults(Problem problem, Draft draft)
    {
        var fields = draft.Fields.ToList();
        all = [.. (problem.Errors ?? []).SelectMany(e => Places(fields, e.Pointer ?? e.Parameter ?? "", e.Detail)).OrderBy(fault => fields.FindIndex(f => f.Name == fault.Name))];
        // The path names what there is not.
        if (all.Count == 0) all.Add((problem.Status == 404 ? fields.Select(f => f.Name).FirstOrDefault(n => !n.StartsWith('/')) : null, problem.Detail));
    }

    /// <summary>Fields of the path that are empty: without them nothing can be asked.</summary>
    public Faults(IEnumerable<string> missing) => all = [.. missing.Select(name => ((string?)name, "Required."))];

    public bool Any => all.Count > 0;

    /// <summary>Beside a field.</summary>
    public IReadOnlyList<string> At(string name) => [.. all.Where(f => f.Name == name).Select(f => f.Detail)];

    /// <summary>Every fault, with the field it is shown beside.</summary>
    public IReadOnlyList<(string? Name, string Detail)> All => all;

    /// <summary>At the field itself; at one that holds the whole, where a line is at fault; or at those that make up the whole: the required, else the first.</summary>
    private static IEnumerable<(string? Name, string Detail)> Places(List<(string Name, string Label, Field Field)> fields, string pointer, string detail)
    {
        if (fields.Exists(f => f.Name == pointer)) return [(pointer, detail)];
        if (fields.Find(f => pointer.StartsWith(f.Name + "/", StringComparison.Ordinal)).Name is { } holder) return [(holder, Line(pointer[(holder.Length + 1)..]) + detail)];
        var parts = fields.Where(f => pointer.Length > 0 && f.Name.StartsWith(pointer + "/", StringComparison.Ordinal)).ToList();
        var asked = parts.Exists(f => f.Field.Required) ? parts.Where(f => f.Field.Required) : parts.Take(1);
        return asked.Select(f => ((string?)f.Name, detail)).DefaultIfEmpty((null, detail));
    }

    private static string Line(string place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? string.Create(CultureInfo.InvariantCulture, $"Line {index + 1}: ") : "";
}
