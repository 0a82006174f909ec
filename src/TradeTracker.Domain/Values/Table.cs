namespace TradeTracker.Domain.Values;

/// <summary>Reads the tables embedded in this assembly: no commas but between columns and in the last one, which may be quoted.</summary>
internal static class Table
{
    public static IEnumerable<string[]> Rows(string file, int columns)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var row = line.Split(',', columns);
            row[^1] = row[^1].Trim('"');
            yield return row;
        }
    }
}
