namespace TradeTracker.Imports.Tables;

/// <summary>Counts what was unpacked, and stops at the limits.</summary>
internal sealed class LimitedStream(Stream inner, long packed, Limits limits, bool leaveOpen = false) : Stream
{
    /// <summary>A small file may unpack to this much whatever the ratio.</summary>
    private const int Harmless = 1 << 20;
    private long read;

    public static void Check(decimal unpacked, long packed, Limits limits)
    {
        if (unpacked > limits.Bytes) throw new FileProblemException(FileProblems.TooLarge, $"Expected at most {limits.Bytes} bytes, unpacked.");
        if (unpacked > Harmless && unpacked > (decimal)packed * limits.DecompressionRatio)
            throw new FileProblemException(FileProblems.DecompressionRatio, $"Expected at most {limits.DecompressionRatio} bytes from one packed byte.");
    }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        Check(read += count, packed, limits);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => read; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) inner.Dispose();
        base.Dispose(disposing);
    }
}
