using CsCheck;
using TradeTracker.Domain.Publishers;
using Xunit;

namespace TradeTracker.Domain.Tests.Publishers;

public sealed class RegisterPublisherTests
{
    private static RegisterPublisher Command(string name, string? economy = "CHN") => new(new("GACC", name, economy, null, new(ValuationBasis.Cif, ValuationBasis.Fob), Some.Citation));

    [Fact]
    public void An_id_is_registered_once()
    {
        var publisher = Publisher.Evolve(null, Command("China Customs").Decide(null).Events[0]);
        Command("Another").Decide(publisher).Refusal.ShouldHaveCode("id-taken");
        Command("China Customs", economy: null).Decide(publisher).Refusal.ShouldHaveCode("id-taken");
    }

    [Fact]
    public void Deciding_twice_appends_once() => Gen.Select(Gen.OneOf("China Customs", "Another"), Gen.OneOf("CHN", null), Command)
        .AppendsOnce(Gen.Const((Publisher?)null), (command, publisher) => command.Decide(publisher), Publisher.Evolve);
}
