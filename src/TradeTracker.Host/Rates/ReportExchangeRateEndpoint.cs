using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Rates;
using TradeTracker.Domain;
using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Values;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Rates;

public static class ReportExchangeRateEndpoint
{
    public static string Key(ReportExchangeRateRequest request) => StreamKeys.Rate(request.ExchangeRateId);

    /// <summary>Records the average exchange rate of a full year; a later publication of the same year is its revision.</summary>
    [WolverinePost("/api/v1/exchange-rates"), Requires(Role.Analyst), Creates, ProducesResponseType<ExchangeRateState>(200), ProducesResponseType<ExchangeRateState>(201)]
    public static IResult Post(ReportExchangeRateRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<ExchangeRate> rate, TimeProvider clock) =>
        request.ToCommand().Decide(rate.Aggregate, clock.Today()).AnswerCreated(rate, ExchangeRate.Evolve, ExchangeRateState.Of, $"/api/v1/exchange-rates/{request.ExchangeRateId}");

    public sealed class Validator : AbstractValidator<ReportExchangeRateRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Base).Given().Currency();
            RuleFor(r => r.Quote).Given().Currency();
            RuleFor(r => r.Quote).Must((r, quote) => quote is null || r.Base is null || Currencies.Find(quote) is not { } q || Currencies.Find(r.Base) != q).WithMessage("The quote is the base itself.");
            RuleFor(r => r.Period).Given().Must(p => p is null or { IsFullYear: true }).WithMessage("Expected a full year, like 2023 or FY2024@04-01.");
            RuleFor(r => r.Rate).Given().Must(rate => rate is null or > 0 and <= MostRate).WithMessage("Expected a number above 0, at most 10^12.");
            RuleFor(r => r.PublishedOn).Given();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }

        private const decimal MostRate = 1e12m;
    }
}
