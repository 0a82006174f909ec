using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Groups;
using TradeTracker.Domain;
using TradeTracker.Domain.Groups;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Registries;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Groups;

public sealed partial class GroupProjection() : RegistryProjection<Group, GroupEvent>(Group.Evolve);

public static class GroupOptions
{
    public static Registry<Group, GroupEvent, GroupState> Registry { get; } = new("group/", Group.Evolve, (g, _) => GroupState.Of(g, g.Version), ListGroupsEndpoint.Columns.Of);

    public static void AddGroups(this StoreOptions options)
    {
        options.AddRegistry<Group, GroupProjection>();
        options.Schema.For<MemberEntry>().Duplicate(m => m.Economy);
        options.Projections.Add(new MemberIndex(), ProjectionLifecycle.Inline, "MemberIndex");
    }
}

public static class GetGroupEndpoint
{
    /// <summary>Shows a group with every stay of its members, as it stands or as it stood.</summary>
    [WolverineGet("/api/v1/groups/{groupId}"), Requires(Role.Reader), ProducesResponseType<GroupState>(200)]
    public static Task<IResult> Get(string groupId, string? asOf, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        GroupOptions.Registry.Show(StreamKeys.Group(Slug.Upper(groupId)), new(asOf), session, clocks, cancellation);
}

public static class ListGroupsEndpoint
{
    public static readonly Columns<GroupState> Columns = new()
    {
        { "id", g => g.Id },
        { "name", g => g.Name },
        { "established_on", g => g.EstablishedOn },
        { "members", g => Cell.Several(g.Members.Where(m => m.Until is null).Select(m => (Cell)m.Economy)) },
        { "version", g => g.Version },
    };

    /// <summary>Lists the groups, in the order of their ids.</summary>
    [WolverineGet("/api/v1/groups"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<GroupState>>(200)]
    public static Task<IResult> Get(string? asOf, string? limit, string? cursor, IQuerySession session, Clocks clocks, CancellationToken cancellation) =>
        GroupOptions.Registry.List(new(asOf), limit, cursor, session, clocks, cancellation);
}
