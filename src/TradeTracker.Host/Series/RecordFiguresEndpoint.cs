using FluentValidation;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Series;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Values;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Series;

public static class RecordFiguresEndpoint
{
    /// <summary>Records what a publisher published on one day: every series of the release, or none.</summary>
    [WolverinePost("/api/v1/figures"), Requires(Role.Analyst), ComparesVersion, ProducesResponseType<RecordedFigures>(200)]
    public static async Task<IResult> Post(RecordFiguresRequest request, IDocumentSession session, HttpContext http, TimeProvider clock, CancellationToken cancellation)
    {
        if (request.Series is not null && http.Request.Headers.IfMatch.Count > 0)
            return Problems.Of(ProblemCodes.InvalidRequest, "If-Match compares one version; a release of several series has several. Report them one by one to use it.");
        var recorded = new List<(RecordedSeries Series, string Stream)>();
        var parts = request.Parts();
        for (var i = 0; i < parts.Count; i++)
        {
            var command = request.ToCommand(parts[i]);
            var key = command.Release.Key();
            var stream = await session.Events.FetchForWriting<TradeSeries>(key.Stream, cancellation);
            if (request.Series is null && Precondition.Check(http, stream.CurrentVersion ?? 0) is { } stale) return TypedResults.Problem(stale);
            var decision = command.Decide(stream.Aggregate, clock.Today());
            if (decision.Refusal is { } refusal) return Problems.Of(refusal, request.Series is null || refusal.Pointer == "/publishedOn" ? "" : $"/series/{i}");
            var (_, version) = stream.Append(decision, TradeSeries.Evolve);
            var appended = decision.Events.OfType<FiguresReported>().Sum(e => e.Observations.Count);
            recorded.Add((RecordedSeries.Of(key, version, appended), key.Stream));
        }
        var last = recorded[^1];
        return new Written<RecordedFigures>(new([.. recorded.Select(r => r.Series)]), last.Stream, last.Series.Version);
    }

    public sealed class Validator : AbstractValidator<RecordFiguresRequest>
    {
        private const int MostSeries = 1000;

        public Validator(KnownIds known)
        {
            RuleFor(r => r.Publisher).Given().Publisher(known);
            RuleFor(r => r.PublishedOn).Given();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
            When(r => r.Series is null, () =>
            {
                RuleFor(r => r.Reporter).Given().Party(known);
                RuleFor(r => r.Counterpart).Given().Party(known, orWorld: true).OtherThan(r => r.Reporter);
                RuleFor(r => r.Flow).Given();
                RuleFor(r => r.Product).Product(known);
                RuleFor(r => r.Unit).Unit();
                RuleFor(r => r.UnitMult).InclusiveBetween(0, 15);
                RuleFor(r => r.Observations).Given().Observations(r => r.UnitMult);
                RuleForEach(r => r.Observations).SetValidator(new ObservationValidator()!);
            }).Otherwise(() =>
            {
                RuleFor(r => r.Series).Must(s => s is null || s.Count is > 0 and <= MostSeries).WithMessage($"Expected 1 to {MostSeries} series.");
                RuleFor(r => r.Reporter).Null().WithMessage(Either);
                RuleFor(r => r.Counterpart).Null().WithMessage(Either);
                RuleFor(r => r.Flow).Null().WithMessage(Either);
                RuleFor(r => r.Product).Null().WithMessage(Either);
                RuleFor(r => r.Unit).Null().WithMessage(Either);
                RuleFor(r => r.UnitMult).Null().WithMessage(Either);
                RuleFor(r => r.Observations).Null().WithMessage(Either);
                RuleForEach(r => r.Series).SetValidator(new SeriesValidator(known)!);
                RuleFor(r => r.Series).Must(Distinct).WithMessage("A series is given twice.");
            });
        }

        private const string Either = "Give either one series here or several under series.";

        private static bool Distinct(IReadOnlyList<SeriesBody?>? series) => series is null ||
            series.OfType<SeriesBody>().Select(s => (Code(s.Reporter), Code(s.Counterpart), s.Flow, Products.Find(s.Product ?? Products.Total), Units.Find(s.Unit ?? "USD"))).Distinct().Count() == series.Count;

        private static string? Code(string? party) => party is null ? null : Party.Code(party);
    }
}

internal sealed class SeriesValidator : AbstractValidator<SeriesBody>
{
    public SeriesValidator(KnownIds known)
    {
        RuleFor(r => r.Reporter).Given().Party(known);
        RuleFor(r => r.Counterpart).Given().Party(known, orWorld: true).OtherThan(r => r.Reporter);
        RuleFor(r => r.Flow).Given();
        RuleFor(r => r.Product).Product(known);
        RuleFor(r => r.Unit).Unit();
        RuleFor(r => r.UnitMult).InclusiveBetween(0, 15);
        RuleFor(r => r.Observations).Given().Observations(r => r.UnitMult);
        RuleForEach(r => r.Observations).SetValidator(new ObservationValidator()!);
    }
}

internal sealed class ObservationValidator : AbstractValidator<ObservationBody>
{
    public ObservationValidator() => RuleFor(o => o.Period).Given();
}

internal static class ObservationRules
{
    private const int MostObservations = 10_000;

    /// <summary>A value for each period once, in range once multiplied out; no value only where status M says it is missing.</summary>
    public static void Observations<T>(this IRuleBuilder<T, IReadOnlyList<ObservationBody?>?> rule, Func<T, int?> unitMult) => rule.Custom((observations, context) =>
    {
        if (observations is null) return;
        if (observations.Count is 0 or > MostObservations) context.AddFailure($"Expected 1 to {MostObservations} observations.");
        var scale = (decimal)Math.Pow(10, Math.Clamp(unitMult(context.InstanceToValidate) ?? 0, 0, 15));
        var seen = new HashSet<Period>();
        for (var i = 0; i < observations.Count; i++)
        {
            if (observations[i] is not { } o) continue;
            var at = $"{context.PropertyPath}[{i}]";
            if (o.Period is { } period && !seen.Add(period)) context.AddFailure($"{at}.Period", $"{period} is given twice.");
            if (o.Value is null != o.Status is ObsStatus.Missing) context.AddFailure($"{at}.Value", o.Value is null ? "Required, unless status is M (missing)." : "Must be null with status M (missing).");
            if (o.Value is { } value && !Amounts.InRange(value, scale)) context.AddFailure($"{at}.Value", Amounts.Expected);
        }
    });
}
