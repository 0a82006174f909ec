using Shouldly;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Mechanisms;
using Xunit;

namespace TradeTracker.Domain.Tests.Groups;

public sealed class RostersTests
{
    private static readonly Recorded[] Log =
    [
        At(1, "group/PAIR", new GroupDefined("PAIR", "Pair", Some.Day("2000-01-01"), ["UZB", "KAZ"], Some.Citation)),
        At(2, "mechanism/c-c", new MechanismInaugurated("c-c", "C+C", Some.Day("2023-05-19"), ["CHN"], Some.Citation)),
        At(3, "group/PAIR", new GroupMemberJoined("TJK", Some.Day("2001-01-01"), Some.Citation)),
        At(4, "mechanism/c-c", new MemberJoined("KAZ", Some.Day("2024-01-01"), Some.Citation)),
        At(5, "group/PAIR", new GroupMemberLeft("KAZ", Some.Day("2002-01-01"), Some.Citation)),
    ];

    private static Recorded At(int position, string stream, object data) => new(new Guid(position, 0, 0, new byte[8]), position, stream, data);

    [Fact]
    public void Members_are_found_by_the_code_that_their_group_or_mechanism_trades_under_and_by_the_day()
    {
        var rosters = Rosters.Of(Log);
        rosters.Members("PAIR", Some.Day("2000-12-31")).ShouldBe(["KAZ", "UZB"]);
        rosters.Members("PAIR", Some.Day("2002-01-01")).ShouldBe(["TJK", "UZB"]);
        rosters.Members("C-C", Some.Day("2024-01-01")).ShouldBe(["CHN", "KAZ"]);
        (rosters.IsGroup("C-C"), rosters.IsGroup("CHN")).ShouldBe((true, false));
        rosters.Within("PAIR").ShouldBe(["PAIR", "UZB", "KAZ", "TJK"]);
        rosters.Within("CHN").ShouldBe(["CHN"]);
    }

    [Fact]
    public void Whoever_was_named_a_member_is_remembered_though_it_left_or_the_event_was_struck()
    {
        var named = Rosters.EverNamed([.. Log, At(6, "group/PAIR", new RecordStruck(Log[2].EventId, 3, "a slip"))]);
        named["PAIR"].ShouldBe(["UZB", "KAZ", "TJK"]);
        named["C-C"].ShouldBe(["CHN", "KAZ"]);
    }
}
