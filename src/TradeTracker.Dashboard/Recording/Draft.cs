using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TradeTracker.Dashboard.Recording;

/// <summary>A form as far as it is filled in. Rows left empty are passed over, so that every row's number is its place in the array.</summary>
public sealed class Draft
{
    private readonly Dictionary<string, string> values = [];
    private readonly Dictionary<Section, int> rows = [];

    /// <param name="typed">By the names of fields; others are passed over.</param>
    public Draft(Form form, IReadOnlyDictionary<string, string> typed)
    {
        Form = form;
        foreach (var section in form.Sections)
            if (section.Rows is null) Take(section, typed, "", "");
            else TakeRows(section, section.Rows, typed);
    }

    public Form Form { get; }

    /// <summary>What was typed into a field; empty where nothing was.</summary>
    public string this[string name] => values.GetValueOrDefault(name, "");

    /// <summary>How many rows are shown.</summary>
    public int RowsOf(Section section) => rows[section];

    public void AddRow(Section section) => rows[section]++;

    /// <summary>The fields of all rows by their full names, in order.</summary>
    public IEnumerable<(string Name, string Label, Field Field)> Fields => Form.Sections.SelectMany(s => s.Rows is null
        ? s.Fields.Select(f => (f.Name, f.Label, f))
        : Enumerable.Range(0, RowsOf(s)).SelectMany(row => s.Fields.Select(f => (At(s.Rows, row) + f.Name, string.Create(CultureInfo.InvariantCulture, $"{s.Row} {row + 1}, {f.Label}"), f))));

    /// <summary>The path of the operation, with its fields filled in.</summary>
    public string Path => Fields.Where(f => !IsMember(f.Name)).Aggregate(Form.Path, (path, f) => path.Replace($"{{{f.Name}}}", Uri.EscapeDataString(this[f.Name]), StringComparison.Ordinal));

    /// <summary>The fields without which the path leads nowhere.</summary>
    public IEnumerable<string> MissingInPath => Fields.Select(f => f.Name).Where(name => !IsMember(name) && this[name].Length == 0);

    /// <summary>The body of the request: a member for every field that is filled in.</summary>
    public JsonObject Body()
    {
        var body = new JsonObject();
        foreach (var (name, _, field) in Fields)
            if (IsMember(name) && this[name].Length > 0) Pointed.Put(body, field.Input == Input.Null ? name[..^Field.Taken.Length] : name, Json(field.Input, this[name]));
        return body;
    }

    /// <summary>Of an array.</summary>
    public static string At(string rows, int row) => string.Create(CultureInfo.InvariantCulture, $"{rows}/{row}");

    private static bool IsMember(string name) => name.StartsWith('/');

    private bool Take(Section section, IReadOnlyDictionary<string, string> typed, string from, string to)
    {
        var given = section.Fields.Select(f => f.Name).Where(name => typed.GetValueOrDefault(from + name)?.Trim() is { Length: > 0 }).ToList();
        foreach (var name in given) values[to + name] = typed[from + name].Trim();
        return given.Count > 0;
    }

    private void TakeRows(Section section, string pointer, IReadOnlyDictionary<string, string> typed)
    {
        var (shown, filled) = (0, 0);
        for (; section.Fields.Any(f => typed.ContainsKey(At(pointer, shown) + f.Name)); shown++)
            if (Take(section, typed, At(pointer, shown), At(pointer, filled))) filled++;
        rows[section] = shown == 0 ? section.FirstRows : shown;
    }

    /// <summary>What is no number stays text, for the API to say so.</summary>
    private static JsonNode? Json(Input input, string text) => input switch
    {
        Input.Lines => new JsonArray([.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (JsonNode)line)]),
        Input.Null => null,
        Input.Number or Input.Tick or Input.Choice => (JsonNode?)Literal(text) ?? text,
        _ => text,
    };

    private static JsonValue? Literal(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonValue;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
