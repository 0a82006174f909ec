using Shouldly;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using Xunit;

namespace TradeTracker.Domain.Tests.Imports;

/// <summary>What a file would change, beside the record.</summary>
public sealed class ProposalTests
{
    private static readonly SeriesKey Key = new("GACC", "CHN", "KAZ", Flow.TwoWay, "TOTAL", "USD");

    private static FileFigure In(int line, string period, decimal? value, string published = "2025-01-31", ObsStatus status = ObsStatus.Normal, string? url = null) =>
        new(line, Some.Period(period), value, status, Some.Day(published), url);

    private static TradeSeries? Recorded(params FileFigure[] figures) => figures.Aggregate((TradeSeries?)null, (series, f) =>
        TradeSeries.Evolve(series, new FiguresReported("GACC", "CHN", "KAZ", Flow.TwoWay, "TOTAL", "USD", f.PublishedOn, true, [new(f.Period, f.Value, f.Status)], Some.Citation)));

    private static Proposal Of(TradeSeries? known, params FileFigure[] lines) => Proposal.Of(Key, lines, known, Some.Today);

    private static string Told(ProposedFigure c) => $"{c.Figure.Line} {c.Change} {c.Figure.Period} {c.Before?.Value} → {c.Figure.Value}";

    [Fact]
    public void Tells_new_figures_from_revised_and_unchanged_ones()
    {
        var proposal = Of(Recorded(In(0, "2023", 40), In(0, "2022", 31)), In(2, "2024", 43), In(3, "2023", 41), In(4, "2022", 31));
        proposal.Changes.Select(Told).ShouldBe(["3 Revised 2023 40 → 41", "2 New 2024  → 43"]);
        proposal.Unchanged.ShouldBe(1);
        proposal.Changes[0].Before.ShouldBe(new(40, ObsStatus.Normal, new(2025, 1, 31)));
    }

    [Fact]
    public void Another_status_is_a_revision() =>
        Of(Recorded(In(0, "2024", 43, status: ObsStatus.Provisional)), In(2, "2024", 43)).Changes.Select(Told).ShouldBe(["2 Revised 2024 43 → 43"]);

    [Fact]
    public void Compares_with_what_was_in_force_on_the_day_of_publication() =>
        Of(Recorded(In(0, "2022", 31, "2023-01-31"), In(0, "2022", 32, "2024-01-31")), In(2, "2022", 31, "2023-06-30"), In(3, "2022", 31, "2024-06-30"))
            .Changes.Select(Told).ShouldBe(["3 Revised 2022 32 → 31"]);

    [Fact]
    public void A_file_of_several_releases_is_compared_release_by_release()
    {
        var proposal = Of(null, In(2, "2022", 31, "2024-01-31"), In(3, "2022", 30, "2023-01-31"), In(4, "2022", 31, "2025-01-31"));
        proposal.Changes.Select(Told).ShouldBe(["3 New 2022  → 30", "2 Revised 2022 30 → 31"]);
        proposal.Unchanged.ShouldBe(1);
    }

    [Fact]
    public void Figures_in_force_between_those_of_the_file_are_removed_and_others_left_alone()
    {
        var known = Recorded(In(0, "2019", 1), In(0, "2021", 2), In(0, "2022", null, status: ObsStatus.Missing), In(0, "2022-06", 3), In(0, "2025", 4, "2026-01-31"));
        var proposal = Of(known, In(2, "2020", 5), In(3, "2023", 6));
        proposal.Changes.Select(Told).ShouldBe(["2 New 2020  → 5", "3 New 2023  → 6", "0 Removed 2021 2 → "]);
        proposal.Changes[2].Figure.Status.ShouldBe(ObsStatus.Missing);
    }

    [Fact]
    public void What_was_recorded_meanwhile_is_not_said_again_and_nothing_else_is_removed()
    {
        FileFigure[] lines = [In(2, "2020", 5), In(3, "2021", 2), In(4, "2023", 6)];
        var known = Recorded(In(0, "2021", 2), In(0, "2022", 9));
        var proposal = Of(known, lines);
        proposal.Changes.Select(Told).ShouldBe(["2 New 2020  → 5", "4 New 2023  → 6", "0 Removed 2022 9 → "]);
        proposal.Against(known).Changes.ShouldBe(proposal.Changes);
        proposal.Against(Recorded(In(0, "2021", 2), In(0, "2022", 9), In(0, "2020", 5))).Changes.Select(Told).ShouldBe(["4 New 2023  → 6", "0 Removed 2022 9 → "]);
        proposal.Against(Recorded(In(0, "2021", 2), In(0, "2022", 8))).Changes.Select(Told).ShouldBe(["2 New 2020  → 5", "4 New 2023  → 6"]);
    }

    [Fact]
    public void A_line_that_no_release_could_hold_is_refused_and_the_others_are_not()
    {
        var proposal = Of(null, In(2, "2024", 40), In(3, "2025", 40), In(4, "2024", 41), In(5, "2023", 40, "2026-11-25"), In(6, "2025", 44, status: ObsStatus.Forecast));
        proposal.Refused.Select(r => (r.Figure.Line, r.Why.Code)).ShouldBe([(3, "period-not-over"), (4, "period-repeated"), (5, "published-in-the-future")]);
        proposal.Refused[1].Why.Detail.ShouldContain("line 2");
        proposal.Changes.Select(c => c.Figure.Line).ShouldBe([2, 6]);
    }

    [Fact]
    public void Each_day_and_source_is_a_release_of_its_own_and_says_which_import_it_came_by()
    {
        var known = Recorded(In(0, "2021", 2));
        var proposal = Of(known, In(2, "2020", 5), In(3, "2023", 6, url: "https://example.org/x"), In(4, "2022", 7, "2024-01-31"));
        var releases = proposal.Releases("a-1", "a.csv", "China Customs", retractRemoved: false).ToList();
        releases.Select(r => $"{r.PublishedOn:yyyy} {string.Join(' ', r.Observations.Select(o => o.Period))} {r.Citation.Url} {r.Citation.Unverified}")
            .ShouldBe(["2024 2022  True", "2025 2020  True", "2025 2023 https://example.org/x False"]);
        releases.ShouldAllBe(r => r.ImportId == "a-1" && r.Key() == Key && r.Citation.Outlet == "China Customs" && r.Citation.Title == "a.csv");
        proposal.Releases("a-1", "a.csv", "", retractRemoved: true).SelectMany(r => r.Observations).ShouldContain(new Observation(Some.Period("2021"), null, ObsStatus.Missing));
    }
}
