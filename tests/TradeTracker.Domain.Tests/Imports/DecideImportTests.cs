using Shouldly;
using TradeTracker.Domain.Imports;
using Xunit;

namespace TradeTracker.Domain.Tests.Imports;

public sealed class DecideImportTests
{
    private static Import Proposed(int news = 1, int revised = 0, int removed = 0, int rejected = 0) =>
        After(null, new ImportProposed("a-1", "a.csv", "00", 1, "comtrade", null, null, null, new(news, revised, 5, removed, 0, rejected)));

    private static Import After(Import? import, params ImportEvent[] events) => events.Aggregate(import, Import.Evolve)!;

    [Fact]
    public void Rows_that_cannot_be_read_are_left_out_only_knowingly()
    {
        new AcceptImport(false, false).Decide(Proposed(rejected: 2)).Refusal.ShouldHaveCode("rows-rejected", "/acceptRejected");
        new AcceptImport(true, false).Decide(Proposed(rejected: 2)).Events.ShouldBe([new ImportAccepted(true, false)]);
        new AcceptImport(true, false).Decide(Proposed()).Events.ShouldBe([new ImportAccepted(false, false)]);
    }

    [Fact]
    public void What_changes_nothing_is_not_accepted_and_what_is_removed_changes_something_when_asked_for()
    {
        new AcceptImport(false, false).Decide(Proposed(news: 0)).Refusal.ShouldHaveCode("nothing-to-accept");
        new AcceptImport(false, false).Decide(Proposed(news: 0, removed: 1)).Refusal.ShouldHaveCode("nothing-to-accept");
        new AcceptImport(false, true).Decide(Proposed(news: 0, removed: 1)).Events.ShouldBe([new ImportAccepted(false, true)]);
        new AcceptImport(false, false).Decide(Proposed(news: 0, revised: 1)).Refusal.ShouldBeNull();
    }

    [Fact]
    public void Accepting_twice_appends_once_and_on_other_terms_is_refused()
    {
        var accepted = After(Proposed(), new ImportAccepted(false, false));
        new AcceptImport(true, false).Decide(accepted).ShouldBeEquivalentTo((Decision<ImportEvent>)Decision.Nothing);
        new AcceptImport(false, true).Decide(accepted).Refusal.ShouldHaveCode("import-accepted");
    }

    [Fact]
    public void Only_what_was_accepted_is_reverted_once_and_for_good()
    {
        new RevertImport("a slip").Decide(Proposed()).Refusal.ShouldHaveCode("import-not-accepted");
        var accepted = After(Proposed(), new ImportAccepted(false, false));
        new RevertImport("a slip").Decide(accepted).Events.ShouldBe([new ImportReverted("a slip")]);
        var reverted = After(accepted, new ImportReverted("a slip"));
        new RevertImport("a slip").Decide(reverted).ShouldBeEquivalentTo((Decision<ImportEvent>)Decision.Nothing);
        new RevertImport("another").Decide(reverted).Refusal.ShouldHaveCode("import-reverted");
        new AcceptImport(false, false).Decide(reverted).Refusal.ShouldHaveCode("import-reverted");
    }
}
