using System.Diagnostics;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Refit;
using TradeTracker.Client;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Imports;

namespace TradeTracker.Benchmarks;

/// <summary>P4: a Comtrade file, from upload to visible verdicts, beside a binary COPY of the same rows into one table of the same database, whole and only the five columns that are a figure; turn by turn, each round by another publisher.</summary>
/// <param name="process">The service's, whose memory counts.</param>
internal sealed class ImportBenchmark(TradeTrackerClient client, string connection, int process, string folder)
{
    private static readonly ComtradeFile.Column[] Figures = [.. ComtradeFile.Columns.Where(c => c.Name is "reporterISO" or "partnerISO" or "flowCode" or "period" or "primaryValue")];

    private readonly record struct Round(double Copy, double CopyOfFigures, double Uploaded, double Proposed, double Accepted, double Visible)
    {
        public double All => Uploaded + Proposed + Accepted + Visible;
    }

    /// <param name="args">Address, token, connection string, process id, folder for files, rounds, then the numbers of rows.</param>
    public static async Task Run(string[] args)
    {
        var http = new HttpClient { BaseAddress = new(args[0]), Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Authorization = new("Bearer", args[1]);
        var benchmark = new ImportBenchmark(new(http), args[2], int.Parse(args[3], CultureInfo.InvariantCulture), args[4]);
        Console.WriteLine("|    rows | file MB |  round | COPY s | of five columns s | upload s | proposed s | accepted s | verdict s | in all s | × COPY | rows/s | peak MB |");
        foreach (var rows in args[6..]) await benchmark.Measure(int.Parse(rows, CultureInfo.InvariantCulture), rounds: int.Parse(args[5], CultureInfo.InvariantCulture));
    }

    private async Task Measure(int rows, int rounds)
    {
        var file = Path.Combine(folder, $"comtrade-{rows}.csv");
        ComtradeFile.Write(rows, file);
        var megabytes = new FileInfo(file).Length / 1e6;
        var measured = new List<Round>();
        for (var round = 1; round <= rounds; round++)
        {
            var publisher = $"PUBLISHER-{rows}-{round}";
            await client.Publishers.RegisterPublisher(new(publisher, publisher, Citation: new CitationBody("benchmark", "made up", Unverified: true))).Answer();
            measured.Add(await Once(rows, file, publisher));
            Print($"{round}", measured[^1], PeakMegabytes());
        }
        Print("median", new(Median(r => r.Copy), Median(r => r.CopyOfFigures), Median(r => r.Uploaded), Median(r => r.Proposed), Median(r => r.Accepted), Median(r => r.Visible)), PeakMegabytes());
        File.Delete(file);

        double Median(Func<Round, double> figure) => measured.Select(figure).Order().ElementAt(rounds / 2);
        void Print(string round, Round r, double peak) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {rows,7} | {megabytes,7:0} | {round,6} | {r.Copy,6:0.0} | {r.CopyOfFigures,17:0.0} | {r.Uploaded,8:0.0} | {r.Proposed,10:0.0} | {r.Accepted,10:0.0} | {r.Visible,9:0.0} | {r.All,8:0.0} | {r.All / r.Copy,6:0.0} | {rows / r.All,6:0} | {peak,7:0} |"));
    }

    private async Task<Round> Once(int rows, string file, string publisher)
    {
        var (copy, figures) = (await Copy(rows, ComtradeFile.Columns), await Copy(rows, Figures));
        var clock = Stopwatch.StartNew();
        var import = await Upload(file, publisher);
        var uploaded = clock.Elapsed;
        import = await Until(import.Id, ImportStatus.Proposed);
        var proposed = clock.Elapsed;
        await client.Imports.AcceptImport(import.Id, new AcceptImportRequest()).Answer();
        import = await Until(import.Id, ImportStatus.Accepted);
        var accepted = clock.Elapsed;
        await Visible();
        var all = clock.Elapsed;
        if (import.Counts!.New != rows) throw new InvalidOperationException($"{rows} rows gave {import.Counts}.");
        return new(copy.TotalSeconds, figures.TotalSeconds, uploaded.TotalSeconds, (proposed - uploaded).TotalSeconds, (accepted - proposed).TotalSeconds, (all - accepted).TotalSeconds);
    }

    private async Task<ImportView> Upload(string file, string publisher)
    {
        await using var stream = File.OpenRead(file);
        return (await client.Imports.ProposeImport(new StreamPart(stream, Path.GetFileName(file), "text/csv"), publisher: publisher, publishedOn: new(2026, 6, 30), sourceUrl: $"https://example.org/{Path.GetFileName(file)}").Answer()).Body;
    }

    private async Task<ImportView> Until(string id, ImportStatus status)
    {
        while (true)
        {
            var import = (await client.Imports.GetImport(id).Answer()).Body;
            if (import.Status == status) return import;
            if (import.Failure is { } failure) throw new InvalidOperationException(failure.Detail);
            await Task.Delay(100);
        }
    }

    /// <summary>Until the projections have come to the end of the log.</summary>
    private async Task Visible()
    {
        await using var database = await Connect();
        await using var command = new NpgsqlCommand("select (select max(seq_id) from tradetracker.mt_events) <= (select last_seq_id from tradetracker.mt_event_progression where name = 'Verdicts:All')", database);
        while (await command.ExecuteScalarAsync() is not true) await Task.Delay(50);
    }

    /// <summary>Of rows made before, into a new table.</summary>
    private async Task<TimeSpan> Copy(int count, params IReadOnlyList<ComtradeFile.Column> columns)
    {
        var rows = ComtradeFile.Rows(count).Select(r => columns.Select(c => c.Value(r)).ToArray()).ToList();
        await using var database = await Connect();
        await using var create = new NpgsqlCommand($"create table public.copied ({string.Join(", ", columns.Select(c => $"\"{c.Name}\" {c.Type}"))})", database);
        await create.ExecuteNonQueryAsync();
        var clock = Stopwatch.StartNew();
        await using (var copy = await database.BeginBinaryImportAsync("copy public.copied from stdin (format binary)"))
        {
            foreach (var row in rows) Write(copy, row);
            await copy.CompleteAsync();
        }
        var elapsed = clock.Elapsed;
        // Lest autovacuum goes over it while the import is measured.
        await using var drop = new NpgsqlCommand("drop table public.copied", database);
        await drop.ExecuteNonQueryAsync();
        return elapsed;
    }

    private static void Write(NpgsqlBinaryImporter copy, object?[] row)
    {
        copy.StartRow();
        foreach (var value in row)
            switch (value)
            {
                case string text: copy.Write(text, NpgsqlDbType.Text); break;
                case int number: copy.Write(number, NpgsqlDbType.Integer); break;
                case bool truth: copy.Write(truth, NpgsqlDbType.Boolean); break;
                case decimal amount: copy.Write(amount, NpgsqlDbType.Numeric); break;
                default: copy.WriteNull(); break;
            }
    }

    private async Task<NpgsqlConnection> Connect()
    {
        var database = new NpgsqlConnection(connection);
        await database.OpenAsync();
        return database;
    }

    /// <summary>The most memory the service ever held.</summary>
    private double PeakMegabytes() =>
        double.Parse(File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1000;

}
