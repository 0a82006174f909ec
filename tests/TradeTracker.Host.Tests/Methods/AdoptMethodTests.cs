using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Methods;

/// <summary>On a service of its own: what is adopted judges every target.</summary>
public sealed class AdoptMethodTests(Service service) : IClassFixture<Service>
{
    private static object Adoption(string method, string from) => new { method, from, citation = Bodies.Citation };

    [Fact]
    public async Task R5_8_an_adopted_method_is_the_default_from_its_day_and_position_on()
    {
        await service.Analyst.Record("publishers", Bodies.Publisher("GACC", "CHN"));
        await service.Analyst.Record("targets", Bodies.Target("adopted", "CHN", "KAZ", Bodies.Baseline("GACC", "2022", 30)));
        var figures = await service.Analyst.Record("figures", Bodies.Figures("GACC", "2024-01-12", "CHN", "KAZ", ("2023", 32)));
        (await Method(figures, "targets/adopted/verdicts")).ShouldBe("cagr-ratio/1");
        var former = (await service.Reader.Get("targets/adopted/verdicts")).Header("Content-Location")!;
        (await service.As(Role.Admin).Post("methods/adoptions?validateOnly=true", Adoption("linear-ratio/1", "2024-06-01"))).Expect(200);

        var adopted = (await service.As(Role.Admin).Post("methods/adoptions", Adoption("linear-ratio/1", "2024-06-01"))).Expect(200);
        adopted.Json.GetProperty("defaultMethod").GetString().ShouldBe("linear-ratio/1");
        adopted.Json.GetProperty("adoptions").GetArrayLength().ShouldBe(1);

        (await Method(adopted, "targets/adopted/verdicts")).ShouldBe("linear-ratio/1");
        (await Method(adopted, "targets/adopted/verdicts?publishedUntil=2024-06-01")).ShouldBe("linear-ratio/1");
        (await Method(adopted, "targets/adopted/verdicts?publishedUntil=2024-05-31")).ShouldBe("cagr-ratio/1");
        (await Method(adopted, $"targets/adopted/verdicts?asOf={adopted.Position - 1}")).ShouldBe("cagr-ratio/1");
        (await Method(adopted, "targets/adopted/verdicts?method=cagr-ratio/1")).ShouldBe("cagr-ratio/1");
        (await Method(adopted, former)).ShouldBe("cagr-ratio/1");
        var read = (await service.Reader.Get("targets/adopted/verdicts")).Header("Content-Location")!;
        read.ShouldEndWith($"asOf={adopted.Position}&method=linear-ratio%2F1");
        (await service.Reader.Get("targets")).Json.GetProperty("items")[0].GetProperty("headline").GetProperty("method").GetString().ShouldBe("linear-ratio/1");

        await service.Analyst.Record($"events/{adopted.Position}/strike", new { reason = "Adopted too early." });
        var again = (await service.As(Role.Admin).Post("methods/adoptions", Adoption("linear-ratio/1", "2024-06-01"))).Expect(200);
        (again.Header("ETag")![..3], again.Json.GetProperty("adoptions").GetArrayLength()).ShouldBe(("\"3-", 1));

        var methods = (await service.Reader.Get("targets/adopted/methods")).Expect(200).Json;
        (methods.GetProperty("defaultMethod").GetString(), methods.GetProperty("items")[0].GetProperty("method").GetString(), methods.GetProperty("items").GetArrayLength()).ShouldBe(("linear-ratio/1", "linear-ratio/1", Domain.Verdicts.Method.All.Count));
    }

    [Fact]
    public async Task A_method_is_adopted_by_an_admin_who_names_one_that_there_is_from_a_day_that_has_come()
    {
        (await service.Reader.Post("methods/adoptions", Adoption("linear-ratio/1", "2024-01-01"))).ExpectProblem(403, "role-required");
        (await service.Analyst.Post("methods/adoptions", Adoption("linear-ratio/1", "2024-01-01"))).ExpectProblem(403, "role-required");
        (await service.As(Role.Admin).Post("methods/adoptions", Adoption("linear-ratio/9", "2024-01-01"))).ExpectProblem(400, "invalid-request").Faults["/method"].ShouldContain("linear-ratio/1");
        (await service.As(Role.Admin).Post("methods/adoptions", Adoption("linear-ratio/1", "2999-01-01"))).ExpectProblem(422, "in-the-future");
    }

    private async Task<string?> Method(Answer write, string path)
    {
        var verdicts = (await service.Reader.GetAfter(write, path)).Expect(200).Json;
        return verdicts.GetProperty("items")[0].GetProperty("method").GetString();
    }
}
