using CsCheck;
using Shouldly;
using TradeTracker.Domain.Tests;
using Xunit;

namespace TradeTracker.Imports.Tests;

public sealed class CsvTests
{
    private const string Header = "publisher,reporter,counterpart,flow,period,value,published_on";

    private static string[] Outcomes(string file, int longest = 10_000) =>
        [.. Some.Items(file, limits: Some.Limits with { LineLength = longest }).Select(i => i switch { RowError e => $"{e.Line} {e.Code}", ImportedFigure f => $"{f.Line} {f.Key.Counterpart} {f.Observation.Value}", _ => $"{i.Line} skipped" })];

    [Fact]
    public void A_quote_that_is_never_closed_spoils_its_own_line_only() =>
        Outcomes($"{Header}\nGACC,CHN,\"KAZ,two-way,2023,1,2024-03-28\nGACC,CHN,\"Korea, Republic of\",two-way,2023,2,2024-03-28\nGACC,CHN,KAZ,two-way,2023,3,\"2024-03-28")
            .ShouldBe(["2 bad-quotes", "3 KOR 2", "4 bad-quotes"]);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Counts_physical_lines_whatever_ends_them(string end) =>
        Outcomes(string.Join(end, Header, "", "GACC,CHN,KAZ,two-way,2023,1,2024-03-28", " , ,,,,,", "GACC,CHN,KAZ,two-way,2023,x,2024-03-28", "")).ShouldBe(["3 KAZ 1", "5 not-a-number"]);

    [Fact]
    public void Reads_in_parts_what_it_reads_as_a_whole()
    {
        var line = Gen.OneOf("", " ", "GACC,CHN,KAZ,two-way,2023,1,2024-03-28", "GACC,CHN,\"Korea, Republic of\",exports,2023,2,2024-03-28", "GACC,CHN,KAZ,two-way,2023,x,2024-03-28", "GACC,\"CHN,KAZ,two-way,2023,3,2024-03-28", Header);
        Gen.Select(line, Gen.OneOf("\n", "\r\n", "\r")).Array[0, 200].Sample(lines =>
        {
            var file = $"{Header}\n{string.Concat(lines.Select(l => l.Item1 + l.Item2))}";
            var parts = Some.Items(file, limits: Some.Limits with { LineLength = Header.Length });
            parts.ShouldBe(Some.Items(file, limits: Some.Limits with { LineLength = 1_000_000 }));
            parts.Select(i => i.Line).ShouldBeInOrder();
        }, iter: Samples.Of(300));
    }

    [Fact]
    public void A_line_end_of_two_characters_is_one_wherever_a_part_ends()
    {
        const string Line = "GACC,CHN,KAZ,two-way,2023,x,2024-03-28";
        var room = 2 * Header.Length;
        // The carriage return is the last character of a part that has no other line feed, at some of these lengths.
        for (var length = room - 2; length <= room + 2; length++)
        {
            var lines = string.Concat(Enumerable.Repeat($"{Line}\r", 5))[..(length - 1)].TrimEnd('\r').PadRight(length - 1);
            Outcomes($"{Header}\n{lines}\r\n{Line}\r", Header.Length)[^1].ShouldBe($"{lines.Split('\r').Length + 2} not-a-number");
        }
    }

    [Fact]
    public void Reads_lines_longer_than_any_buffer()
    {
        var note = new string('x', 100_000);
        var items = Some.Items($"{Header},note\nGACC,CHN,KAZ,two-way,2023,1,2024-03-28,{note}\r\nGACC,CHN,KAZ,two-way,2023,2,2024-03-28,{note}", limits: Some.Limits with { LineLength = 200_000 });
        items.Cast<ImportedFigure>().Select(f => f.Observation.Value).ShouldBe([1m, 2m]);
    }

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("''", "'")]
    [InlineData("'KAZ", "'KAZ")]
    public void Takes_off_only_the_apostrophe_that_the_export_put_in_front(string cell, string shown) =>
        Some.Items($"{Header}\nGACC,CHN,{cell},two-way,2023,1,2024-03-28\n").ShouldHaveSingleItem().ShouldBeOfType<RowError>().Value.ShouldBe(shown);

    [Fact]
    public void Suggests_names_for_the_first_thousand_mistakes_only()
    {
        var errors = Some.Items($"{Header}\n{string.Concat(Enumerable.Range(1, 1001).Select(i => $"GACC,CHN,KAZ,exports{i},2023,1,2024-03-28\n"))}").Cast<RowError>().ToList();
        errors.Count(e => e.Suggestion == "exports").ShouldBe(1000);
        errors[^1].Suggestion.ShouldBeNull();
    }
}
