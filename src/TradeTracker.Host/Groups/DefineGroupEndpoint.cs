using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts.Groups;
using TradeTracker.Domain;
using TradeTracker.Domain.Groups;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Groups;

public static class DefineGroupEndpoint
{
    public static string Key(DefineGroupRequest request) => StreamKeys.Group(request.GroupId);

    /// <summary>Makes a named set of economies known, with its first members, so that targets and figures can name it.</summary>
    [WolverinePost("/api/v1/groups"), Requires(Role.Analyst), Creates, ProducesResponseType<GroupState>(200), ProducesResponseType<GroupState>(201)]
    public static async Task<IResult> Post(
        DefineGroupRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Group> group, KnownIds known, TimeProvider clock, CancellationToken cancellation)
    {
        var isMechanism = await known.IsTaken(StreamKeys.Mechanism(request.GroupId.ToLowerInvariant()), cancellation);
        return request.ToCommand().Decide(group.Aggregate, clock.Today(), isMechanism).AnswerCreated(group, Group.Evolve, GroupState.Of, $"/api/v1/groups/{request.GroupId}");
    }

    public sealed class Validator : AbstractValidator<DefineGroupRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Id).CanonicalId();
            RuleFor(r => r.Id).NotNull().When(r => r.Name is not null && r.GroupId.Length == 0).WithMessage("No id can be made of the name; give one.");
            RuleFor(r => r.Name).Given().Text(200);
            RuleFor(r => r.EstablishedOn).Given();
            RuleFor(r => r.Members).Given().EachOnce();
            RuleForEach(r => r.Members).Given().Economy();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
