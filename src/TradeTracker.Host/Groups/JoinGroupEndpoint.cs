using FluentValidation;
using JasperFx.Events;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Groups;
using TradeTracker.Domain;
using TradeTracker.Domain.Groups;
using TradeTracker.Host.Http;
using TradeTracker.Host.Security;
using Wolverine.Http;
using Wolverine.Marten;

namespace TradeTracker.Host.Groups;

public static class JoinGroupEndpoint
{
    public static string Key(string groupId) => StreamKeys.Group(Slug.Upper(groupId));

    /// <summary>Records that an economy joined a group.</summary>
    [WolverinePost("/api/v1/groups/{groupId}/members"), Requires(Role.Analyst), ProducesResponseType<GroupState>(200)]
    public static IResult Post(JoinGroupRequest request, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Group> group, TimeProvider clock) =>
        request.ToCommand().Decide(group.Aggregate!, clock.Today()).Answer(group, Group.Evolve, GroupState.Of);

    public sealed class Validator : AbstractValidator<JoinGroupRequest>
    {
        public Validator()
        {
            RuleFor(r => r.Economy).Given().Economy();
            RuleFor(r => r.On).Given();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
