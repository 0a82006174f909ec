using Shouldly;
using TradeTracker.Client;
using TradeTracker.Dashboard.Recording;
using Xunit;

namespace TradeTracker.Dashboard.Tests.Recording;

/// <summary>Where on a form the faults of the API are shown.</summary>
public sealed class FaultsTests
{
    private static readonly Draft Draft = new(new("form", "Form", "targets/{target}/things", "",
        new Section("Once", new Field("target", "Target"), new Field("/name", "Name"), new Field("/members", "Members", Input.Lines), new Field("/citation/outlet", "Outlet"), new Field("/citation/title", "Title") { Required = true }, new Field("/citation/quote", "Quote") { Required = true }),
        new Section("Rows", new Field("/period", "Period"), new Field("/value", "Value")) { Rows = "/rows", Row = "Figure" }), new Dictionary<string, string>());

    private static Faults Of(int status, params ProblemError[] errors) => new(new("/problems/some", "Bad", status, "In short.", "/", "trace", errors), Draft);

    [Theory]
    [InlineData("/name", "/name")]
    [InlineData("/rows/0/value", "/rows/0/value")]
    [InlineData("/rows", "/rows/0/period")]
    [InlineData("/rows/0", "/rows/0/period")]
    [InlineData("/elsewhere", null)]
    [InlineData("/names", null)]
    [InlineData("", null)]
    public void A_fault_is_shown_at_the_field_or_at_what_makes_it_up_or_above(string pointer, string? name) => Of(400, new ProblemError("Wrong.", pointer)).All.ShouldBe([(name, "Wrong.")]);

    [Fact]
    public void What_is_missing_as_a_whole_is_asked_for_at_all_that_is_required_of_it() =>
        Of(400, new ProblemError("Required.", "/citation")).All.ShouldBe([("/citation/title", "Required."), ("/citation/quote", "Required.")]);

    [Fact]
    public void A_fault_of_a_line_names_the_line() => Of(400, new ProblemError("Unknown.", "/members/2")).At("/members").ShouldBe(["Line 3: Unknown."]);

    [Fact]
    public void They_come_in_the_order_of_the_fields_those_without_one_first() =>
        Of(400, new("d", "/rows/0/value"), new("c", "/name"), new("a", "/x"), new("b", "")).All.Select(f => f.Detail).ShouldBe(["a", "b", "c", "d"]);

    [Fact]
    public void A_problem_without_faults_is_said_in_short_beside_the_path_where_that_leads_nowhere()
    {
        Of(422).All.ShouldBe([(null, "In short.")]);
        Of(404).All.ShouldBe([("target", "In short.")]);
    }
}
