using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using TradeTracker.Host.Security;
using TradeTracker.Testing;
using Xunit;

namespace TradeTracker.Host.Tests.Http;

/// <summary>What every operation of the OpenAPI document keeps to.</summary>
[Collection(OneService.Name)]
public sealed class ConventionsTests(Service service)
{
    /// <summary>Who may do what, said a second time and in another way than the service says it.</summary>
    private static readonly Dictionary<Role, Role[]> MayCall = new()
    {
        [Role.Reader] = [Role.Reader],
        [Role.Auditor] = [Role.Reader, Role.Auditor],
        [Role.Analyst] = [Role.Reader, Role.Analyst],
        [Role.Admin] = [Role.Reader, Role.Analyst, Role.Admin],
    };

    [Fact]
    public async Task Every_operation_requires_one_role_and_every_endpoint_is_in_the_document()
    {
        var (operations, required) = (await Operation.All(service), Operation.Required(service));
        foreach (var o in operations) required[o.ToString()].Count().ShouldBe(1, $"roles of {o}");
        foreach (var o in operations.Where(o => o.Writes)) required[o.ToString()].Single().ShouldBeOneOf(Role.Analyst, Role.Admin);
        var endpoints =
            from e in service.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where e.RoutePattern.RawText!.Contains("api/", StringComparison.Ordinal)
            from method in e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
            select $"{method} {e.RoutePattern.RawText}";
        endpoints.Order().ShouldBe(operations.Select(o => o.ToString()).Order());
    }

    [Fact]
    public async Task Each_role_may_call_what_it_should_and_nothing_else()
    {
        var required = Operation.Required(service);
        await ForEach(_ => true, async o =>
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                var answer = await o.Send(service.As(role), body: "[]");
                if (MayCall[role].Contains(required[o.ToString()].Single())) answer.Status.ShouldBeOneOf(o.Writes && !o.TakesJson ? [422] : [200, 400, 404], $"{role}: {answer}");
                else answer.ExpectProblem(403, "role-required");
            }
        });
    }

    [Fact]
    public Task Without_a_token_nothing_is_answered() => ForEach(_ => true, async o =>
        (await o.Send(service.Anonymous)).ExpectProblem(401, "token-required").Header("WWW-Authenticate").ShouldBe("Bearer"));

    [Fact]
    public Task A_forged_token_is_no_token() => ForEach(_ => true, async o =>
    {
        var forged = service.As(Role.Admin).Token![..^8] + "AAAAAAAA";
        (await o.Send(service.Anonymous with { Token = forged })).ExpectProblem(401, "token-required");
    });

    [Fact]
    public Task An_unknown_query_parameter_is_named() => ForEach(_ => true, async o =>
        (await o.Send(service.As(Role.Admin), "?zz=1")).ExpectProblem(400, "invalid-request").Faults.ShouldContainKey("zz"));

    [Fact]
    public Task An_unknown_member_is_named_beside_what_is_missing() => ForEach(o => o.TakesJson, async o =>
    {
        var faults = (await o.Send(service.As(Role.Admin), body: """{ "zz": 1 }""")).ExpectProblem(400, "invalid-request").Faults;
        faults["/zz"].ShouldStartWith("Unknown member. Nearest: ");
        if (!o.Route.EndsWith("/acceptance", StringComparison.Ordinal)) faults.Where(f => f.Key != "/zz").Select(f => f.Value).ShouldContain("Required.");
    });

    [Fact]
    public async Task Another_method_is_refused_with_those_allowed()
    {
        foreach (var route in (await Operation.All(service)).GroupBy(o => o.Route))
            foreach (var method in ((string[])["GET", "POST", "PUT", "PATCH", "DELETE"]).Except(route.Select(o => o.Method)))
            {
                var answer = (await service.As(Role.Admin).Send(new HttpMethod(method), route.First().Path, null)).ExpectProblem(405, "method-not-allowed");
                answer.Header("Allow")!.Split(", ").Order().ShouldBe(route.Select(o => o.Method).Order(), $"{answer}");
            }
    }

    [Fact]
    public Task Who_takes_no_JSON_gets_none() => ForEach(_ => true, async o =>
    {
        (await o.Send(service.As(Role.Admin), accept: "text/html, application/json;q=0")).ExpectProblem(406, "not-acceptable");
        (await o.Send(service.As(Role.Admin), accept: "text/html, */*;q=0.1")).Status.ShouldNotBe(406);
    });

    [Fact]
    public Task A_body_of_another_type_is_refused() => ForEach(o => o.TakesJson, async o =>
        (await o.Send(service.As(Role.Admin), contentType: "text/plain")).ExpectProblem(415, "unsupported-media-type"));

    [Fact]
    public Task Malformed_JSON_is_refused_where_it_breaks() => ForEach(o => o.TakesJson, async o =>
    {
        var (member, pointer) = o.Route.Split('/')[^1] switch
        {
            "strike" or "reversal" => ("""{ "reason" """, "/reason"),
            "acceptance" => ("""{ "acceptRejected" """, "/acceptRejected"),
            _ => ("""{ "citation": { "outlet" """, "/citation/outlet"),
        };
        (await o.Send(service.As(Role.Admin), body: $"{member}: nonsense")).ExpectProblem(400, "invalid-request").Faults.Keys.ShouldBe([pointer]);
    });

    [Theory, InlineData(""), InlineData("[]"), InlineData("null"), InlineData("\"text\""), InlineData("1")]
    public Task A_body_that_is_no_object_is_refused(string body) => ForEach(o => o.TakesJson, async o =>
        (await o.Send(service.As(Role.Admin), body: body)).ExpectProblem(400, "invalid-request").Faults.Keys.ShouldBe([""]));

    [Fact]
    public async Task Every_fault_of_a_request_is_told_at_once()
    {
        const string Body = """
            { "publisher": "GAC", "publishedOn": "2024-02-30", "reporter": "Kazakstan", "counterpart": 7, "flow": "export", "unit": "USX",
              "observations": [{ "period": "2023-13", "value": "many" }, null, { "period": "2023" }, { "value": 1, "statos": "A" }],
              "citation": { "outlet": " ", "url": "ftp://x" }, "zz": true }
            """;
        (await service.As(Role.Admin).Post("figures?validateOnly=true", Body)).ExpectProblem(400, "invalid-request").Faults.Keys.Order().ShouldBe(((string[])
        [
            "/publisher", "/publishedOn", "/reporter", "/counterpart", "/flow", "/unit", "/observations/0/period", "/observations/0/value", "/observations/1",
            "/observations/2/value", "/observations/3/period", "/observations/3/statos", "/citation/outlet", "/citation/title", "/citation/url", "/zz",
        ]).Order());
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_too()
    {
        (await service.Reader.Get("nothing")).ExpectProblem(404, "not-found");
        await ForEach(o => o is { Method: "GET", PathParameters.Count: > 0 }, async o => (await o.Send(service.Reader)).ExpectProblem(404, "not-found"));
    }

    private async Task ForEach(Func<Operation, bool> which, Func<Operation, Task> check)
    {
        var before = await service.CountEvents();
        List<string> failures = [];
        foreach (var operation in (await Operation.All(service)).Where(which))
        {
            try
            {
                await check(operation);
            }
            catch (Exception e) when (e is ShouldAssertException or KeyNotFoundException)
            {
                failures.Add($"{operation}: {e.Message}");
            }
        }
        failures.ShouldBeEmpty();
        (await service.CountEvents()).ShouldBe(before);
    }
}
