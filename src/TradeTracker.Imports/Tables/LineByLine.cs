namespace TradeTracker.Imports.Tables;

/// <summary>Gives a parser one line at a time, ended by a line feed however the file ends it: a quote that is never closed spoils its own line, not the file.</summary>
/// <param name="above">Lines above the text, where it is a part of a file.</param>
internal sealed class LineByLine(TextReader text, int longest, int above = 0) : TextReader
{
    private readonly char[] buffer = new char[1 << 15];
    private int position, filled, length;
    private bool ended, afterReturn;

    /// <summary>The number of the line, from 1.</summary>
    public int Line { get; private set; } = above;

    /// <summary>True where the parser wanted more than the line.</summary>
    public bool WasTooShort { get; private set; }

    /// <summary>Moves on to the next line; false at the end of the file. The former one must have been read.</summary>
    public bool MoveNext()
    {
        SkipFeed();
        (ended, afterReturn, WasTooShort, length) = (false, false, false, 0);
        if (!Fill()) return false;
        Line++;
        return true;
    }

    /// <summary>The lines that are left, many at a time, each block with the number of lines above it. The current line must have been read.</summary>
    /// <param name="size">The most characters of a block: more than the longest line has.</param>
    public IEnumerable<(TextBlock Block, int Above)> Blocks(int size)
    {
        SkipFeed();
        var (line, rest) = (Line, Array.Empty<char>());
        while (rest.Length > 0 || Fill())
        {
            var block = new TextBlock(size);
            block.Add(rest);
            while (!block.IsFull && Fill()) position += block.Add(buffer.AsSpan(position, filled - position));
            rest = block.KeepWholeLines();
            var before = line;
            line += block.Lines;
            yield return (block, before);
        }
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

    private void SkipFeed()
    {
        if (afterReturn && Fill() && buffer[position] == '\n') position++;
    }

    private bool Fill()
    {
        if (position < filled) return true;
        (position, filled) = (0, text.Read(buffer));
        return filled > 0;
    }
}
