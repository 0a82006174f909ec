using System.Text.Json;
using CsCheck;
using Shouldly;
using TradeTracker.Domain.Publishers;
using Xunit;

namespace TradeTracker.Domain.Tests.Publishers;

public sealed class AmendPublisherTests
{
    private static readonly PublisherRegistered Registered = new("GACC", "China Customs", "CHN", null, null, Some.Citation);
    private static readonly Publisher Standing = Publisher.Evolve(null, Registered)!;

    private static AmendPublisher Amend(string members) => new(new(JsonElement.Parse(members)), Some.Citation);

    private static Publisher? After(params string[] amendments) =>
        amendments.Aggregate((Publisher?)Standing, (publisher, members) => Amend(members).Decide(publisher!).Events.Aggregate(publisher, Publisher.Evolve));

    [Fact]
    public void The_entry_in_force_is_the_registered_one_with_every_amendment() =>
        After("""{"name":"Customs","url":"https://customs.gov.cn/"}""", """{"name":"GACC"}""")!.Entry.ShouldBe(Registered with { Name = "GACC", Url = "https://customs.gov.cn/" });

    [Fact]
    public void An_amendment_changes_something() => Amend("""{"name":"China Customs"}""").Decide(Standing).Refusal.ShouldHaveCode("nothing-changes", "/members");

    [Fact]
    public void Amending_twice_appends_once() => Gen.OneOf("China Customs", "Customs", "GACC").Select(name => Amend($$"""{"name":"{{name}}"}"""))
        .AppendsOnce(Gen.Const((Publisher?)Standing), (command, publisher) => command.Decide(publisher!), Publisher.Evolve);
}
