using System.Text;
using System.Text.Json;

namespace TradeTracker.Imports.Tables;

/// <summary>The records of a JSON object's array <c>data</c>, one at a time, after a first row of the first record's names.</summary>
internal sealed class JsonTable(Stream json, Limits limits) : Table(limits)
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private byte[] buffer = new byte[1 << 16];
    private int start, filled;
    private bool begun, complete;
    private JsonReaderState state;
    private string[] names = [], cells = [];
    private int record = -1;

    /// <summary>The number of the record in <c>data</c>, from 1; 0 for the names.</summary>
    public override int Line => record;
    public override int Count => cells.Length;
    public override string this[int column] => cells[column];
    public override RowError? Fault => record > 0 && cells.Length == 0 ? new(record, null, null, ErrorCodes.NotARecord, "Expected an object.", null) : null;

    public override void Dispose() => json.Dispose();

    protected override bool Next()
    {
        if (record < 0 && !FindArray()) return false;
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, filled - start), complete, state);
            if (!reader.Read()) Fill();
            else if (reader.TokenType == JsonTokenType.EndArray) return false;
            else if (!reader.TrySkip()) Fill();
            else return Take(reader);
        }
    }

    /// <summary>Steps into <c>data</c>; false where it holds nothing or is missing.</summary>
    private bool FindArray()
    {
        var found = false;
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, filled - start), complete, state);
            if (!reader.Read())
            {
                if (complete) return false;
                Fill();
                continue;
            }
            Consume(reader);
            if (found && reader.TokenType == JsonTokenType.StartArray) return true;
            found = reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("data"u8);
        }
    }

    private bool Take(Utf8JsonReader reader)
    {
        var text = buffer.AsSpan(start, checked((int)reader.BytesConsumed)).TrimStart(", \t\r\n"u8);
        if (++record == 0)
        {
            cells = names = [.. Names(text)];
            return true;
        }
        CheckLength(text.Length);
        cells = text is [(byte)'{', ..] ? Values(text) : [];
        Consume(reader);
        return true;
    }

    private void CheckLength(int length)
    {
        if (length > Limits.LineLength) throw new FileProblemException(FileProblems.LineTooLong, $"Expected at most {Limits.LineLength} bytes in a record; record {record} has more.");
    }

    private void Consume(Utf8JsonReader reader)
    {
        start += checked((int)reader.BytesConsumed);
        state = reader.CurrentState;
    }

    private void Fill()
    {
        CheckLength(filled - start);
        buffer.AsSpan(start, filled - start).CopyTo(buffer);
        (start, filled) = (0, filled - start);
        if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        var count = json.ReadAtLeast(buffer.AsSpan(filled), Mark.Length, throwOnEndOfStream: false);
        complete = count < Mark.Length;
        filled += count;
        if (!begun && buffer.AsSpan().StartsWith(Mark)) start = Mark.Length;
        begun = true;
    }

    private static List<string> Names(ReadOnlySpan<byte> text)
    {
        var found = new List<string>();
        var reader = new Utf8JsonReader(text);
        while (reader.Read())
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }) found.Add(reader.GetString()!);
        return found;
    }

    private string[] Values(ReadOnlySpan<byte> text)
    {
        var values = new string[names.Length];
        Array.Fill(values, "");
        var reader = new Utf8JsonReader(text);
        reader.Read();
        for (var expected = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; expected++)
        {
            // Records give their members in one order.
            var column = expected < names.Length && reader.ValueTextEquals(names[expected]) ? expected : Array.IndexOf(names, reader.GetString());
            reader.Read();
            if (column >= 0) values[column] = Text(reader);
            reader.Skip();
        }
        return values;
    }

    private static string Text(Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => "",
    };
}
