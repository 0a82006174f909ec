using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Spectre.Console.Cli;
using TradeTracker.Cli.Options;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Cli.Commands;

/// <summary>The members of <c>POST /targets</c>: in options, or all in a file.</summary>
internal sealed class SetTargetSettings : WriteSettings
{
    /// <summary>A member that is misspelt would be lost here, before the service can refuse it.</summary>
    private static readonly JsonSerializerOptions Strict = new(WireJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    [CommandOption("--file <FILE>"), Description("The whole request as JSON instead of options; - reads stdin")] public string? File { get; init; }
    [CommandOption("--id <ID>"), Description("Left out: made of the name")] public string? Id { get; init; }
    [CommandOption("--name <TEXT>"), Description("As readers see it")] public string? Name { get; init; }
    [CommandOption("--parties <TWO>"), Description("Two economies or groups, separated by a comma; the first is the subject")] public string? Parties { get; init; }
    [CommandOption("--modality <CODE>"), Description("proposed, agreed, unilateral"), TypeConverter(typeof(WireOption<Modality>))] public Modality? Modality { get; init; }
    [CommandOption("--kind <CODE>"), Description("level, multiple, growth, share, cumulative, increase")] public string? Kind { get; init; }
    [CommandOption("--direction <CODE>"), Description("at-least, at-most; left out: derived"), TypeConverter(typeof(WireOption<Direction>))] public Direction? Direction { get; init; }
    [CommandOption("--flow <CODE>"), Description("exports, imports, two-way, balance"), TypeConverter(typeof(WireOption<Flow>))] public Flow? Flow { get; init; }
    [CommandOption("--product <CODE>"), Description("Left out: TOTAL")] public string? Product { get; init; }
    [CommandOption("--year-start <DAY>"), Description("The day the years start: 04-01"), TypeConverter(typeof(WireOption<YearStart>))] public YearStart? YearStart { get; init; }
    [CommandOption("--denominator-counterpart <CODE>"), Description("Of a share: with whom the whole is traded; WLD for all")] public string? DenominatorCounterpart { get; init; }
    [CommandOption("--denominator-flow <CODE>"), Description("Of a share: the whole's flow"), TypeConverter(typeof(WireOption<Flow>))] public Flow? DenominatorFlow { get; init; }
    [CommandOption("--denominator-product <CODE>"), Description("Of a share: the whole's product")] public string? DenominatorProduct { get; init; }
    [CommandOption("--amount <NUMBER>"), Description("Of a level, cumulative or increase, in single units: 40e9")] public decimal? Amount { get; init; }
    [CommandOption("--factor <NUMBER>"), Description("Of a multiple: 2 is double")] public decimal? Factor { get; init; }
    [CommandOption("--rate <NUMBER>"), Description("Of a growth, a fraction: 0.08")] public decimal? Rate { get; init; }
    [CommandOption("--rate-up-to <NUMBER>"), Description("The upper end of a range of growth")] public decimal? RateUpTo { get; init; }
    [CommandOption("--share <NUMBER>"), Description("Of a share, a fraction: 0.5")] public decimal? Share { get; init; }
    [CommandOption("--unit <CODE>"), Description("ISO 4217, or TNE")] public string? Unit { get; init; }
    [CommandOption("--deadline-date <DAY>"), Description("By when"), TypeConverter(typeof(WireOption<DateOnly>))] public DateOnly? DeadlineDate { get; init; }
    [CommandOption("--deadline-precision <CODE>"), Description("day, year, vague, none"), TypeConverter(typeof(WireOption<DeadlinePrecision>))] public DeadlinePrecision? DeadlinePrecision { get; init; }
    [CommandOption("--deadline-words <TEXT>"), Description("The announcement's own")] public string? DeadlineWords { get; init; }
    [CommandOption("--window-from <PERIOD>"), Description("The first year of a growth, cumulative or increase"), TypeConverter(typeof(WireOption<Period>))] public Period? WindowFrom { get; init; }
    [CommandOption("--window-to <PERIOD>"), Description("The last"), TypeConverter(typeof(WireOption<Period>))] public Period? WindowTo { get; init; }
    [CommandOption("--judged-by <WHOM>"), Description("any, all or PUBLISHER/REPORTER"), TypeConverter(typeof(JudgedByOption))] public JudgedBy? JudgedBy { get; init; }
    [CommandOption("--announced-on <DAY>"), Description("The day it was said"), TypeConverter(typeof(WireOption<DateOnly>))] public DateOnly? AnnouncedOn { get; init; }
    [CommandOption("--mechanism <ID>"), Description("Under which it was promised")] public string? Mechanism { get; init; }
    [CommandOption("--baseline <BASELINE>"), Description("PUBLISHER:PERIOD=VALUE (KZ-BNS:2022=24.1e9); one for each reading"), TypeConverter(typeof(BaselineOption))] public BaselineBody[]? Baselines { get; init; }

    public override ValidationResult Validate() =>
        File is not null && FromOptions() != new SetTargetRequest() ? ValidationResult.Error("--file holds the whole request: leave the other members out.") : base.Validate();

    public async Task<SetTargetRequest> ToRequest(CancellationToken cancellation)
    {
        if (File is null) return FromOptions();
        await using var file = InputFile.Open(File);
        return await JsonSerializer.DeserializeAsync<SetTargetRequest>(file, Strict, cancellation) ?? throw new JsonException("It is null.");
    }

    private SetTargetRequest FromOptions() => new(
        Id, Name, Parties?.Split(',', StringSplitOptions.TrimEntries), Modality, Kind, Direction, Measure(), Amount, Factor, Rate, RateUpTo, Share, Unit,
        Given(new DeadlineBody(DeadlineDate, DeadlinePrecision, DeadlineWords), new()), Given(new WindowBody(WindowFrom, WindowTo), new()), JudgedBy, AnnouncedOn, Mechanism, Baselines, Citation());

    private MeasureBody? Measure() =>
        Given(new MeasureBody(Flow, Product, YearStart, Given(new DenominatorBody(DenominatorCounterpart, DenominatorFlow, DenominatorProduct), new())), new());

    /// <summary>Null where no member was given.</summary>
    private static T? Given<T>(T body, T empty) where T : class => body.Equals(empty) ? null : body;
}
