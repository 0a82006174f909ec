using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using TradeTracker.Domain;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Resilience.Tests;

/// <summary>kill -9 while a file is read and while it is recorded: what comes of it is what one undisturbed import leaves.</summary>
public sealed class KilledImportTests(TemplateDatabase template, Database database) : IClassFixture<Database>
{
    private const int Kills = 5, Series = 12_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>What is stored of an import, whoever recorded it and when.</summary>
    private const string Outcome = """
        select concat_ws(' ', stream_id, version, type, data) from tradetracker.mt_events where type like 'import%' or type = 'figures_reported'
        union all select concat_ws(' ', number, version, convert_from(content, 'UTF8')) from tradetracker.import_series
        union all select concat_ws(' ', number, line, code) from tradetracker.import_errors
        union all select concat_ws(' ', id, data - 'uploadedAt') from tradetracker.mt_doc_upload order by 1
        """;

    [Fact]
    public async Task An_import_killed_ten_times_equals_one_that_was_not()
    {
        await using var clean = new Database(template);
        await clean.InitializeAsync();
        await Import(clean, _ => Task.CompletedTask);

        var (reading, accepting) = (0, 0);
        await Import(database, async service =>
        {
            var status = await Status(database);
            if (status is not ("reading" or "accepting") || (status == "reading" ? reading : accepting) >= Kills) return;
            var moment = RandomNumberGenerator.GetInt32(400);
            TestContext.Current.TestOutputHelper!.WriteLine($"killed {moment} ms later, {status}");
            await Task.Delay(moment, TestContext.Current.CancellationToken);
            await service.Kill();
            // Only a kill in the midst of it counts.
            if (await Status(database) == status) _ = status == "reading" ? reading++ : accepting++;
            await service.Start(TestContext.Current.CancellationToken);
        });
        (reading, accepting).ShouldBe((Kills, Kills), "not killed in flight often enough: give it more series");
        (await database.Column<string>(Outcome)).ShouldBe(await clean.Column<string>(Outcome));
    }

    private static Task<string> Status(Database database) => database.Scalar<string>("select data ->> 'status' from tradetracker.mt_doc_upload");

    private static async Task Import(Database database, Func<ServiceProcess, Task> disturb)
    {
        using var service = new ServiceProcess(database);
        await service.Start(TestContext.Current.CancellationToken);
        await service.Analyst.Record("publishers", Bodies.Publisher("GACC"));
        var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Rows())), "file", "killed.csv" } };
        var import = (await service.Analyst.Send(HttpMethod.Post, "imports", form)).Expect(202).Json.GetProperty("id").GetString();
        await Until("proposed");
        (await service.Analyst.Post($"imports/{import}/acceptance", """{ "acceptRejected": true }""")).Expect(200);
        await Until("accepted");

        async Task Until(string status)
        {
            for (var began = Stopwatch.GetTimestamp(); await Status(database) != status; await Task.Delay(20))
            {
                Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Patience * Kills, $"it is not {status}");
                await disturb(service);
            }
        }
    }

    /// <summary>Two figures for each series, and a row that cannot be read for every hundredth.</summary>
    private static string Rows()
    {
        var economies = Economies.All.Where(e => e.Code != Economies.World).Select(e => e.Code).ToList();
        var text = new StringBuilder("publisher,reporter,counterpart,flow,product,unit,period,value,status,published_on\n");
        foreach (var year in (int[])[2022, 2023])
            for (var i = 0; i < Series; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"GACC,{economies[i / 200]},{economies[^(1 + i % 190)]},{(i % 200 < 190 ? "exports" : "imports")},TOTAL,USD,{year},{year + i},A,2025-01-31\n");
                if (i % 100 == 0) text.Append(CultureInfo.InvariantCulture, $"GACC,nowhere,CHN,exports,TOTAL,USD,{year},1,A,2025-01-31\n");
            }
        return text.ToString();
    }
}
