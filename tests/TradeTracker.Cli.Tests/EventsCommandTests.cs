using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Cli.Tests;

public sealed class EventsCommandTests(Analyst analyst)
{
    [Fact]
    public async Task Shows_one_event_a_line()
    {
        var write = await analyst.Record("publishers", Bodies.Publisher("WS-SBS", "WSM"));
        var said = (await analyst.Tt("events", "--stream", "publisher/WS-SBS")).Expect(0);
        said.Lines.ShouldHaveSingleItem().ShouldMatch($@"^ *{write.Position}  \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d  publisher_registered +publisher/WS-SBS  local-analyst$");
    }

    [Fact]
    public async Task Is_the_services_own_answer_in_its_other_forms()
    {
        await analyst.Record("publishers", Bodies.Publisher("VU-NSO", "VUT"));
        JsonElement.DeepEquals((await analyst.Tt("events", "--stream", "publisher/VU-NSO", "-o", "json")).Json, (await analyst.Service.Reader.Get("events?stream=publisher/VU-NSO")).Json).ShouldBeTrue();
        (await analyst.Tt("events", "--types", "publisher_registered", "--stream", "publisher/VU-NSO", "-o", "csv")).Expect(0).Out.ShouldBe((await analyst.Service.Reader.Get("events.csv?stream=publisher/VU-NSO")).Text);
        (await analyst.Tt("events", "--types", "publisher_registred")).Expect(1).Remarks.ShouldContain("--types: Unknown code 'publisher_registred'. Nearest: publisher_registered");
    }

    [Fact]
    public async Task Follows_the_log_until_it_is_interrupted()
    {
        var write = await analyst.Record("publishers", Bodies.Publisher("TV-CSD", "TUV"));
        using var tt = analyst.TtRunning("events", "--follow", "--stream", "publisher/TV-CSD", "-o", "json");
        (await Next()).GetProperty("position").GetInt64().ShouldBe(write.Position);
        await analyst.Record("publishers/TV-CSD/amendments", new { members = new { name = "Another name" }, citation = Bodies.Citation });
        (await Next()).GetProperty("type").GetString().ShouldBe("publisher_amended");
        using (Process.Start("kill", ["-INT", $"{tt.Id}"])) await tt.WaitForExitAsync(TestContext.Current.CancellationToken);
        tt.ExitCode.ShouldBe(130);

        async Task<JsonElement> Next() => JsonElement.Parse((await tt.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!);
    }
}
