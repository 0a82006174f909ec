using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Mechanisms;
using TradeTracker.Domain;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Mechanisms;

public static class LeaveMechanismEndpoint
{
    public static string Key(string mechanismId) => StreamKeys.Mechanism(mechanismId.ToLowerInvariant());

    /// <summary>Records that an economy left.</summary>
    [WolverinePost("/api/v1/mechanisms/{mechanismId}/members/{economy}/departure"), Requires(Role.Analyst), ProducesResponseType<MechanismState>(200)]
    public static IResult Post(LeaveMechanismRequest request, string economy, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Mechanism> mechanism, TimeProvider clock) =>
        Economies.Find(economy) is null
            ? Problems.NoEconomy(economy)
            : request.ToCommand(economy).Decide(mechanism.Aggregate!, clock.Today()).Answer(mechanism, Mechanism.Evolve, MechanismState.Of);

    public sealed class Validator : AbstractValidator<LeaveMechanismRequest>
    {
        public Validator()
        {
            RuleFor(r => r.On).Given();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
