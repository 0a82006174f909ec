using System.Text;

namespace TradeTracker.Imports.Tables;

/// <summary>Text of an unknown encoding: what the byte order mark says, UTF-16 by its zeros, else UTF-8 in which bytes that are none are ISO-8859-1.</summary>
internal static class TextFile
{
    /// <param name="beginning">The first bytes of the text.</param>
    public static StreamReader Open(Stream bytes, ReadOnlySpan<byte> beginning) => new(bytes, EncodingOf(beginning), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 15);

    private static Encoding EncodingOf(ReadOnlySpan<byte> beginning) => beginning switch
    {
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new Latin1Fallback()),
    };

    private sealed class Latin1Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Latin1Buffer();
    }

    /// <summary>ISO-8859-1 numbers its characters as Unicode does.</summary>
    private sealed class Latin1Buffer : DecoderFallbackBuffer
    {
        private byte[] bytes = [];
        private int next;

        public override int Remaining => bytes.Length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (bytes, next) = (bytesUnknown, 0);
            return true;
        }

        public override char GetNextChar() => Remaining > 0 ? (char)bytes[next++] : '\0';

        public override bool MovePrevious() => next > 0 && next-- > 0;
    }
}
