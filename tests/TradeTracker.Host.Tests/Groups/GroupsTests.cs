using Marten;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TradeTracker.Host.Groups;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Groups;

/// <summary>Groups of economies over HTTP: defined, joined, left; one id for one party.</summary>
[Collection(OneService.Name)]
public sealed class GroupsTests(Service service)
{
    [Fact]
    public async Task A_group_is_defined_joined_and_left_and_shows_every_stay()
    {
        var defined = (await service.Analyst.Post("groups", Bodies.Group("nordics", "Norway", "SWE"))).Expect(201);
        defined.Header("Location").ShouldBe("/api/v1/groups/NORDICS");
        (await service.Analyst.Post("groups", Bodies.Group("NORDICS", "NO", "Sweden"))).Expect(200).Position.ShouldBe(defined.Position);
        (await service.Analyst.Post("groups", Bodies.Group("NORDICS", "NOR"))).ExpectProblem(409, "id-taken");

        await service.Analyst.Record("groups/nordics/members", Bodies.On("2001-01-01").With("economy", "Finland"));
        await service.Analyst.Record("groups/NORDICS/members/Sweden/departure", Bodies.On("2002-02-02"));
        (await service.Analyst.Post("groups/NORDICS/members/Swedn/departure", Bodies.On("2002-02-02"))).ExpectProblem(404, "not-found").Text.ShouldContain("SWE");
        var group = (await service.Reader.Get("groups/Nordics")).Expect(200).Json;
        group.GetProperty("members").EnumerateArray().Select(m => $"{m.GetProperty("economy")} {m.GetProperty("since")} {m.GetProperty("until")}")
            .ShouldBe(["NOR 2000-01-01 ", "SWE 2000-01-01 2002-02-02", "FIN 2001-01-01 "]);
        group.GetProperty("version").GetInt64().ShouldBe(3);
        (await service.Reader.Get("groups?limit=500")).Expect(200).Text.ShouldContain("\"NORDICS\"");
    }

    [Fact]
    public async Task An_id_left_out_comes_from_the_name_and_a_member_is_named_once()
    {
        (await service.Analyst.Post("groups", Bodies.Group("x", "NOR").Without("id").With("name", "Baltic Łeague"))).Expect(201).Header("Location").ShouldBe("/api/v1/groups/BALTIC-LEAGUE");
        (await service.Analyst.Post("groups", Bodies.Group("TWICE", "NOR", "Norway"))).ExpectProblem(400, "invalid-request").Faults.ShouldContainKey("/members");
    }

    [Fact]
    public async Task A_group_and_a_mechanism_never_share_an_id_not_even_one_that_was_struck()
    {
        var mechanism = await service.Analyst.Record("mechanisms", Bodies.Mechanism("shared-id"));
        await service.Analyst.Record($"events/{mechanism.Position}/strike", new { reason = "Wrong." });
        (await service.Analyst.Post("groups", Bodies.Group("SHARED-ID", "NOR"))).ExpectProblem(409, "id-taken");
        await service.Analyst.Record("groups", Bodies.Group("SHARED-TOO", "NOR"));
        (await service.Analyst.Post("mechanisms", Bodies.Mechanism("shared-too"))).ExpectProblem(409, "id-taken");
        (await service.Analyst.Post("groups", Bodies.Group("norway", "NOR"))).ExpectProblem(409, "id-taken").Faults.ShouldContainKey("/id");
    }

    [Fact]
    public async Task The_index_of_members_finds_every_party_that_ever_had_an_economy()
    {
        await service.Analyst.Record("groups", Bodies.Group("EVER", "LIE"));
        var joined = await service.Analyst.Record("groups/EVER/members", Bodies.On("2001-01-01").With("economy", "AND"));
        await service.Analyst.Record("groups/EVER/members/LIE/departure", Bodies.On("2002-02-02"));
        await service.Analyst.Record($"events/{joined.Position}/strike", new { reason = "Wrong." });
        await service.Analyst.Record("mechanisms", Bodies.Mechanism("ever-too").With("members", (string[])["LIE"]));
        await service.Analyst.Record("mechanisms/ever-too/members", Bodies.On("2024-01-01").With("economy", "SMR"));

        await using var session = service.App.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var entries = await session.Query<MemberEntry>().Where(m => m.Economy.IsOneOf("LIE", "AND", "SMR")).ToListAsync(TestContext.Current.CancellationToken);
        entries.Select(m => m.Id).Order(StringComparer.Ordinal).ShouldBe(["EVER-TOO|LIE", "EVER-TOO|SMR", "EVER|AND", "EVER|LIE"]);
    }
}
