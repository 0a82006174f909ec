using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Series;
using TradeTracker.Domain.Series;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Series;

public static class RetractFiguresEndpoint
{
    public static string Key(RetractFiguresRequest request) => request.Key.Stream;

    /// <summary>Records that a publisher withdrew figures: from that day they have no value, until it publishes others.</summary>
    [WolverinePost("/api/v1/figures/retractions"), Requires(Role.Analyst), ProducesResponseType<RecordedFigures>(200)]
    public static IResult Post(RetractFiguresRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<TradeSeries> series, TimeProvider clock)
    {
        var decision = request.ToCommand().Decide(series.Aggregate!, clock.Today());
        return decision.Answer(series, TradeSeries.Evolve, (_, version) => new RecordedFigures([RecordedSeries.Of(request.Key, version, decision.Events.Count == 0 ? 0 : request.Periods!.Count)]));
    }

    public sealed class Validator : AbstractValidator<RetractFiguresRequest>
    {
        public Validator(KnownIds known)
        {
            RuleFor(r => r.Publisher).Given().Publisher(known);
            RuleFor(r => r.Reporter).Given().Party(known);
            RuleFor(r => r.Counterpart).Given().Party(known, orWorld: true).OtherThan(r => r.Reporter);
            RuleFor(r => r.Flow).Given();
            RuleFor(r => r.Product).Product(known);
            RuleFor(r => r.Unit).Unit();
            RuleFor(r => r.On).Given();
            RuleFor(r => r.Periods).Given().Must(p => p is null || p.Count is > 0 and <= 1000 && p.Distinct().Count() == p.Count).WithMessage("Expected 1 to 1000 periods, each once.");
            RuleFor(r => r.Reason).Given().Text(500);
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
