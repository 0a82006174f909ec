using Shouldly;
using TradeTracker.Dashboard.Recording;
using Xunit;

namespace TradeTracker.Dashboard.Tests.Recording;

/// <summary>From what is typed to the API's own request.</summary>
public sealed class DraftTests
{
    private static readonly Form Form = new("form", "Form", "targets/{target}/things", "",
        new Section("Once", new Field("target", "Target"), new Field("/name", "Name"), new Field("/parties/0", "One"), new Field("/parties/1", "Other"), new Field("/citation/unverified", "Unverified", Input.Tick),
            new Field("/members", "Members", Input.Lines), new Field("/amount", "Amount", Input.Number), new Field("/unitMult", "In", Input.Choice), new Field("/judgedBy", "By", Input.Choice), new Field("/judgedBy/publisher", "Or by"), new Field("/judgedBy#none", "By none", Input.Null)),
        new Section("Rows", new Field("/period", "Period"), new Field("/value", "Value", Input.Number)) { Rows = "/rows", FirstRows = 2 });

    private static Draft Typed(params (string Name, string Text)[] fields) => new(Form, fields.ToDictionary(f => f.Name, f => f.Text));

    private static string Json(params (string Name, string Text)[] fields) => Typed(fields).Body().ToJsonString();

    [Fact]
    public void A_field_becomes_the_member_its_name_points_at() =>
        Json(("/name", " 40 by 2030 "), ("/parties/0", "CHN"), ("/parties/1", "KAZ"), ("/citation/unverified", "true"), ("/judgedBy", "any"))
            .ShouldBe("""{"name":"40 by 2030","parties":["CHN","KAZ"],"citation":{"unverified":true},"judgedBy":"any"}""");

    [Fact]
    public void What_is_empty_is_left_out() => Json(("/name", " "), ("/amount", ""), ("/members", "\r\n"), ("/other", "x")).ShouldBe("{}");

    [Theory]
    [InlineData("40000000000", "40000000000")]
    [InlineData("0.1000000000000000000000000001", "0.1000000000000000000000000001")]
    [InlineData("12345678901234567890123456789012345", "12345678901234567890123456789012345")]
    [InlineData("24,1", "\"24,1\"")]
    [InlineData("true-ish", "\"true-ish\"")]
    public void Every_digit_of_a_number_is_kept_and_what_is_none_stays_text(string typed, string json) => Json(("/amount", typed)).ShouldBe($$"""{"amount":{{json}}}""");

    [Fact]
    public void Lines_are_an_array() => Json(("/members", "CHN\r\n\r\n Korea, Republic of \r\n27")).ShouldBe("""{"members":["CHN","Korea, Republic of","27"]}""");

    [Fact]
    public void A_choice_is_a_number_where_its_code_is_one() => Json(("/unitMult", "9")).ShouldBe("""{"unitMult":9}""");

    [Fact]
    public void What_is_named_wins_over_a_rule() => Json(("/judgedBy", "any"), ("/judgedBy/publisher", "GACC")).ShouldBe("""{"judgedBy":{"publisher":"GACC"}}""");

    [Fact]
    public void What_is_taken_away_is_null() => Json(("/name", "40 by 2030"), ("/judgedBy#none", "true")).ShouldBe("""{"name":"40 by 2030","judgedBy":null}""");

    [Fact]
    public void Empty_rows_are_passed_over_so_that_a_fault_finds_its_row()
    {
        var draft = Typed(("/rows/0/period", ""), ("/rows/0/value", ""), ("/rows/1/period", "2023"), ("/rows/1/value", ""), ("/rows/2/period", "2024"), ("/rows/2/value", "2"));
        draft.Body().ToJsonString().ShouldBe("""{"rows":[{"period":"2023"},{"period":"2024","value":2}]}""");
        (draft["/rows/0/period"], draft["/rows/1/period"], draft["/rows/2/period"], draft.RowsOf(Form.Sections[1])).ShouldBe(("2023", "2024", "", 3));
        draft.AddRow(Form.Sections[1]);
        draft.Fields.Last().Name.ShouldBe("/rows/3/value");
        Typed().RowsOf(Form.Sections[1]).ShouldBe(2);
    }

    [Fact]
    public void The_path_takes_its_fields_and_nothing_else_of_them()
    {
        Typed(("target", "china-40bn")).Path.ShouldBe("targets/china-40bn/things");
        Typed(("target", "../figures")).Path.ShouldBe("targets/..%2Ffigures/things");
        Typed(("target", " ")).MissingInPath.ShouldBe(["target"]);
        Json(("target", "china-40bn")).ShouldBe("{}");
    }
}
