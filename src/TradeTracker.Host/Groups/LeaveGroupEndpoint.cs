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

public static class LeaveGroupEndpoint
{
    public static string Key(string groupId) => StreamKeys.Group(Slug.Upper(groupId));

    /// <summary>Records that an economy left a group.</summary>
    [WolverinePost("/api/v1/groups/{groupId}/members/{economy}/departure"), Requires(Role.Analyst), ProducesResponseType<GroupState>(200)]
    public static IResult Post(LeaveGroupRequest request, string economy, [WriteAggregate(FromMethod = nameof(Key), Required = false)] IEventStream<Group> group, TimeProvider clock) =>
        Economies.Find(economy) is null
            ? Problems.NoEconomy(economy)
            : request.ToCommand(economy).Decide(group.Aggregate!, clock.Today()).Answer(group, Group.Evolve, GroupState.Of);

    public sealed class Validator : AbstractValidator<LeaveGroupRequest>
    {
        public Validator()
        {
            RuleFor(r => r.On).Given();
            RuleFor(r => r.Citation).Given().SetValidator(new CitationValidator()!);
        }
    }
}
