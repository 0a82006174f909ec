using Shouldly;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Values;

public sealed class FlowTests
{
    [Theory]
    [InlineData(Flow.Exports, "exports", Flow.Imports)]
    [InlineData(Flow.Imports, "imports", Flow.Exports)]
    [InlineData(Flow.TwoWay, "two-way", Flow.TwoWay)]
    [InlineData(Flow.Balance, "balance", Flow.Balance)]
    public void The_partner_calls_exports_imports(Flow flow, string code, Flow mirror) => (flow.Code(), flow.Mirror()).ShouldBe((code, mirror));
}
