using System.Buffers;

namespace TradeTracker.Imports.Tables;

/// <summary>Some whole lines of a text.</summary>
/// <param name="size">The most characters it can hold.</param>
internal sealed class TextBlock(int size) : TextReader
{
    private char[] characters = ArrayPool<char>.Shared.Rent(size);
    private int length, read;

    public bool IsFull => length == size;

    /// <summary>Line ends of all three kinds.</summary>
    public int Lines => Text.Count('\n') + Text.Count('\r') - Text.Count("\r\n");

    private ReadOnlySpan<char> Text => characters.AsSpan(0, length);

    /// <summary>Adds what there is room for.</summary>
    /// <returns>How much that was.</returns>
    public int Add(ReadOnlySpan<char> text)
    {
        var count = Math.Min(text.Length, size - length);
        text[..count].CopyTo(characters.AsSpan(length));
        length += count;
        return count;
    }

    /// <summary>Takes out what stands behind the last end of a line. A block that is not full is the last; one without any end has a line that is too long.</summary>
    public char[] KeepWholeLines()
    {
        if (!IsFull) return [];
        var end = Text.LastIndexOf('\n') + 1;
        // What follows a carriage return at the very end is not known: it may be its line feed.
        if (end == 0) end = Text[..^1].LastIndexOf('\r') + 1;
        if (end == 0) return [];
        var rest = Text[end..].ToArray();
        length = end;
        return rest;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var count = Math.Min(buffer.Length, length - read);
        characters.AsSpan(read, count).CopyTo(buffer);
        read += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (characters.Length > 0) ArrayPool<char>.Shared.Return(characters);
        (characters, length, read) = ([], 0, 0);
        base.Dispose(disposing);
    }
}
