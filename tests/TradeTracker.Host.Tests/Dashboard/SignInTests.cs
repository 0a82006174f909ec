using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Dashboard;

[Collection(OneService.Name)]
public sealed class SignInTests(Service service)
{
    [Fact]
    public async Task The_cookie_reads_from_the_API_and_never_writes()
    {
        using var analyst = await Browser.SignIn(service, Role.Analyst);
        (await analyst.Get("/api/v1/targets.csv")).Expect(200);
        var events = await service.CountEvents();
        (await analyst.Submit("/api/v1/publishers", await analyst.Get("/imports"))).ExpectProblem(401, "token-required");
        (await analyst.Submit("/sign-out", await analyst.Get("/"))).Expect(400);
        (await service.CountEvents()).ShouldBe(events);
    }
}
