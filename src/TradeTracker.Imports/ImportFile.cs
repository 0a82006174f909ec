using TradeTracker.Domain.Values;
using TradeTracker.Imports.Reading;
using TradeTracker.Imports.Tables;

namespace TradeTracker.Imports;

/// <summary>Reads official trade files: plain, gzip, a zip archive of one file, or a spreadsheet, told by their content and never by their names.</summary>
public static class ImportFile
{
    /// <summary>The format that has this header, or the one named if it has.</summary>
    /// <param name="file">Seekable; stays open.</param>
    /// <exception cref="FileProblemException">It has no format, or its beginning breaks a limit.</exception>
    public static ImportFormat Recognise(Stream file, string? format, Limits limits) => Guarded(() =>
    {
        using var opened = Opened.By(file, Named(format), limits);
        return opened.Format;
    });

    /// <summary>Goes through the whole file once, so that what is too large is told before its rows are read: by far the cheaper of the two.</summary>
    /// <param name="file">Seekable; stays open.</param>
    /// <exception cref="FileProblemException">It is damaged, unpacks to more than the limits, or has more lines than rows are allowed.</exception>
    public static void Check(Stream file, Limits limits) => Guarded(() => Unpacked.IsWorkbook(file, limits) || Lines(file, limits) <= limits.Rows
        ? true
        : throw new FileProblemException(FileProblems.TooManyRows, $"Expected at most {limits.Rows} rows, with the header."));

    /// <summary>Every item of the file in the order of its lines, read while they are taken.</summary>
    /// <param name="file">Seekable; stays open.</param>
    /// <exception cref="FileProblemException">The file as a whole cannot be read, or not to its end.</exception>
    public static IEnumerable<FileItem> Read(Stream file, ImportFormat format, Terms terms, Limits limits)
    {
        using var opened = Guarded(() => Opened.By(file, [format], limits));
        var (publisher, suggestions) = (PublisherOf(opened, terms), new Suggestions(terms));
        // Of each thread, as parts are read on several.
        using var lookups = new ThreadLocal<Lookups>(() => new(terms));
        foreach (var above in opened.Header.Above) yield return new SkippedRow(above.Line, SkipReasons.Title);
        var parts = format.RowsStandAlone ? opened.Table.Parts() : null;
        var items = parts is null ? Items(opened) : parts.InOrder(ItemsOf).SelectMany(i => i);
        foreach (var item in Guarded(items)) yield return item is RowError error ? suggestions.For(error) : item;

        List<FileItem> ItemsOf(Table part)
        {
            using (part) return [.. Items(opened with { Table = part })];
        }

        IEnumerable<FileItem> Items(Opened part)
        {
            var (row, read) = (new Row(part, terms, publisher, lookups.Value!), format.Reader(part.Header));
            while (part.Table.Read())
                foreach (var item in row.Read(read)) yield return item;
        }
    }

    /// <summary>The results in the order of what they were made of, which is read as it is needed: as many are made at once as there are processors.</summary>
    private static IEnumerable<TResult> InOrder<T, TResult>(this IEnumerable<T> source, Func<T, TResult> make)
    {
        var underWay = new Queue<Task<TResult>>();
        try
        {
            foreach (var item in source)
            {
                underWay.Enqueue(Task.Run(() => make(item)));
                if (underWay.Count > Environment.ProcessorCount) yield return underWay.Dequeue().GetAwaiter().GetResult();
            }
            while (underWay.TryDequeue(out var made)) yield return made.GetAwaiter().GetResult();
        }
        finally
        {
            // Whoever takes no more may close what they are made of.
            Task.WhenAll(underWay.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    private static IReadOnlyCollection<ImportFormat> Named(string? name)
    {
        if (name is null) return ImportFormat.All;
        if (ImportFormat.All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } format) return [format];
        throw new FileProblemException(FileProblems.UnknownFormat, $"Unknown format '{name}'. Nearest: {string.Join(", ", Nearest.To(name, ImportFormat.All.Select(f => f.Name)))}.");
    }

    /// <summary>Whose figures those of rows without a publisher are; null where every row must say so.</summary>
    private static string? PublisherOf(Opened opened, Terms terms)
    {
        if (terms.PublishedOn is null && !opened.Header.Has(Columns.PublishedOn))
            throw new FileProblemException(FileProblems.PublishedOnMissing, "The file does not say when it was published: give the day.");
        var id = terms.Publisher?.ToUpperInvariant() ?? opened.Format.Publisher;
        if (id is null && !opened.Header.Has(Columns.Publisher))
            throw new FileProblemException(FileProblems.PublisherMissing, "The file does not say who published it: give the publisher.");
        if (id is not null && !terms.Publishers.Contains(id))
            throw new FileProblemException(FileProblems.PublisherUnknown, $"The publisher {id} is not registered. Register it first, or use the nearest: {string.Join(", ", Nearest.To(id, terms.Publishers))}.");
        return id;
    }

    /// <summary>The line feeds of a text; of JSON none, as its lines are no rows.</summary>
    private static long Lines(Stream file, Limits limits)
    {
        using var unpacked = Unpacked.Open(file, limits);
        var (buffer, lines) = (new byte[128 * 1024], 0L);
        var read = unpacked.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var json = buffer.AsSpan(0, Math.Min(read, 8)).IndexOfAny((byte)'{', (byte)'[') >= 0;
        for (; read > 0; read = unpacked.Read(buffer)) lines += json ? 0 : buffer.AsSpan(0, read).Count((byte)'\n');
        return lines;
    }

    private static IEnumerable<T> Guarded<T>(IEnumerable<T> items)
    {
        using var each = items.GetEnumerator();
        while (Guarded(each.MoveNext)) yield return each.Current;
    }

    // What libraries for archives, spreadsheets and JSON throw on damaged bytes is not documented.
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not FileProblemException)
        {
            throw new FileProblemException(FileProblems.NotReadable, $"The file is damaged, or is no CSV, JSON or spreadsheet: {e.Message}", e);
        }
    }
}
