using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain;
using TradeTracker.Domain.Targets;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Targets;

public static class ReviseTargetEndpoint
{
    public static string Key(string targetId) => StreamKeys.Target(targetId.ToLowerInvariant());

    /// <summary>Records that the promise itself changed: raised, lowered, extended, shortened or re-scoped.</summary>
    [WolverinePost("/api/v1/targets/{targetId}/revisions"), Requires(Role.Analyst), ProducesResponseType<TargetState>(200)]
    public static async Task<IResult> Post(
        ReviseTargetRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Target> target,
        IValidator<SetTargetRequest> definition, KnownIds known, TimeProvider clock, CancellationToken cancellation)
    {
        var (members, faults) = await Definition.Patch(target.Aggregate!.At(request.On!.Value).Terms, request.Citation!, definition).Check(request.Members!, Definition.NotOfTheTerms, cancellation);
        return members is null ? Problems.BadRequest(faults) : request.ToCommand(members).Decide(target.Aggregate, clock.Today(), await known.Rosters(cancellation)).Answer(target, Target.Evolve, TargetState.Of);
    }

    public sealed class Validator : AbstractValidator<ReviseTargetRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Members).Given().Must(m => m is null || m.Count > 0).WithMessage("Name at least one member that changes.");
            RuleFor(r => r.On).Given();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
