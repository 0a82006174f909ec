namespace TradeTracker.Imports.Tables;

/// <summary>Gives a parser one line at a time, ended by a line feed however the file ends it: a quote that is never closed spoils its own line, not the file.</summary>
internal sealed class LineByLine(TextReader text, int longest) : TextReader
{
    private readonly char[] buffer = new char[1 << 15];
    private int position, filled, length;
    private bool ended, afterReturn;

    /// <summary>The number of the line, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>True where the parser wanted more than the line.</summary>
    public bool WasTooShort { get; private set; }

    /// <summary>Moves on to the next line; false at the end of the file. The former one must have been read.</summary>
    public bool MoveNext()
    {
        if (afterReturn && Fill() && buffer[position] == '\n') position++;
        (ended, afterReturn, WasTooShort, length) = (false, false, false, 0);
        if (!Fill()) return false;
        Line++;
        return true;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (ended) WasTooShort = true;
        if (ended || buffer.Length == 0) return 0;
        ReadOnlySpan<char> rest = Fill() ? this.buffer.AsSpan(position, Math.Min(filled - position, buffer.Length)) : "\n";
        var end = rest.IndexOfAny('\r', '\n');
        var part = end < 0 ? rest : rest[..end];
        if ((length += part.Length) > longest) throw new FileProblemException(FileProblems.LineTooLong, $"Expected at most {longest} characters in a line; line {Line} has more.");
        part.CopyTo(buffer);
        position += part.Length;
        return end < 0 ? part.Length : End(buffer, part.Length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }

    private int End(Span<char> target, int at)
    {
        afterReturn = position < filled && buffer[position] == '\r';
        position++;
        target[at] = '\n';
        ended = true;
        return at + 1;
    }

    private bool Fill()
    {
        if (position < filled) return true;
        (position, filled) = (0, text.Read(buffer));
        return filled > 0;
    }
}
