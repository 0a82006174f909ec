using Shouldly;
using TradeTracker.Domain.Verdicts;
using Xunit;

namespace TradeTracker.Domain.Tests.Verdicts;

public sealed class NullReasonDictionaryTests
{
    private static NullReasonDictionary Of(params (string Member, string Reason)[] reasons) => new(reasons.Select(r => KeyValuePair.Create(r.Member, r.Reason)));

    private static readonly NullReasonDictionary Reasons = Of(("ratio", "no-baseline"), ("Gap", "no-figures"), ("gap", "no-deadline"));

    [Fact]
    public void Members_come_in_ordinal_order()
    {
        Reasons.Keys.ShouldBe(["Gap", "gap", "ratio"]);
        Reasons.Values.ShouldBe(["no-figures", "no-deadline", "no-baseline"]);
        (Reasons.Count, Reasons.ToString()).ShouldBe((3, "Gap: no-figures, gap: no-deadline, ratio: no-baseline"));
    }

    [Fact]
    public void A_member_that_is_not_null_has_no_reason()
    {
        (Reasons["ratio"], Reasons.ContainsKey("ratio"), Reasons.ContainsKey("latest")).ShouldBe(("no-baseline", true, false));
        Should.Throw<KeyNotFoundException>(() => Reasons["latest"]).Message.ShouldContain("latest");
    }

    [Fact]
    public void They_are_equal_when_their_entries_are()
    {
        var same = Of(("gap", "no-deadline"), ("Gap", "no-figures"), ("ratio", "no-baseline"));
        (Reasons.Equals((object)same), same.GetHashCode()).ShouldBe((true, Reasons.GetHashCode()));
        (NullReasonDictionary.None.Equals(Of()), Reasons.Equals(Of(("gap", "no-deadline"))), Reasons.Equals(null)).ShouldBe((true, false, false));
    }
}
