using System.Globalization;
using TradeTracker.Client;

namespace TradeTracker.Dashboard.Recording;

/// <summary>What the API found wrong, in its own words, where it is shown: beside a field, or above the form.</summary>
public sealed class Faults
{
    private readonly List<(string? Name, string Detail)> all = [];

    public static Faults None { get; } = new();

    private Faults() { }

    public Faults(Problem problem, Draft draft)
    {
        var names = draft.Fields.Select(f => f.Name).ToList();
        foreach (var error in problem.Errors ?? []) Place(names, error.Pointer ?? error.Parameter ?? "", error.Detail);
        all = [.. all.OrderBy(f => names.IndexOf(f.Name ?? ""))];
        // The path names what there is not.
        if (all.Count == 0) all.Add((problem.Status == 404 ? names.FirstOrDefault(n => !n.StartsWith('/')) : null, problem.Detail));
    }

    /// <summary>Fields of the path that are empty: without them nothing can be asked.</summary>
    public Faults(IEnumerable<string> missing) => all.AddRange(missing.Select(name => ((string?)name, "Required.")));

    public bool Any => all.Count > 0;

    /// <summary>Beside a field.</summary>
    public IReadOnlyList<string> At(string name) => [.. all.Where(f => f.Name == name).Select(f => f.Detail)];

    /// <summary>Every fault, with the field it is shown beside.</summary>
    public IReadOnlyList<(string? Name, string Detail)> All => all;

    /// <summary>At the field itself; at one that holds the whole, where a line is at fault; or at the first of those that make up the whole.</summary>
    private void Place(List<string> names, string pointer, string detail)
    {
        if (names.Contains(pointer)) all.Add((pointer, detail));
        else if (names.FirstOrDefault(n => pointer.StartsWith(n + "/", StringComparison.Ordinal)) is { } holder) all.Add((holder, Line(pointer[(holder.Length + 1)..]) + detail));
        else all.Add((pointer.Length == 0 ? null : names.FirstOrDefault(n => n.StartsWith(pointer + "/", StringComparison.Ordinal)), detail));
    }

    private static string Line(string place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? string.Create(CultureInfo.InvariantCulture, $"Line {index + 1}: ") : "";
}
