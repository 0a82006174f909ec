using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Groups;
using TradeTracker.Domain;
using TradeTracker.Domain.Groups;
using TradeTracker.Host.EventStore;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Groups;

public sealed partial class GroupProjection : FoldProjection<Group, GroupEvent>
{
    protected override Group? Fold(Group? state, GroupEvent e) => Group.Evolve(state, e);
    protected override Group At(Group state, long version) => state with { Version = version };
}

public static class GroupOptions
{
    public static void AddGroups(this StoreOptions options)
    {
        options.Schema.For<Group>().Identity(g => g.Stream);
        options.Schema.For<MemberEntry>().Duplicate(m => m.Economy);
        options.Projections.Add<GroupProjection>(ProjectionLifecycle.Inline);
        options.Projections.Add(new MemberIndex(), ProjectionLifecycle.Inline, "MemberIndex");
    }
}

public static class GetGroupEndpoint
{
    /// <summary>Shows a group with every stay of its members.</summary>
    [WolverineGet("/api/v1/groups/{groupId}"), Requires(Role.Reader), ProducesResponseType<GroupState>(200)]
    public static async Task<IResult> Get(string groupId, IQuerySession session, CancellationToken cancellation)
    {
        var stream = StreamKeys.Group(Slug.Upper(groupId));
        return await session.LoadAsync<Group>(stream, cancellation) is { } group
            ? new Read<GroupState>(GroupState.Of(group, group.Version), group.Version)
            : await session.Missing(stream, cancellation);
    }
}

public static class ListGroupsEndpoint
{
    private static readonly Columns<GroupState> Columns = new()
    {
        { "id", g => g.Id },
        { "name", g => g.Name },
        { "established_on", g => g.EstablishedOn },
        { "members", g => Cell.Several(g.Members.Where(m => m.Until is null).Select(m => m.Economy)) },
        { "version", g => g.Version },
    };

    /// <summary>Lists the groups, in the order of their ids.</summary>
    [WolverineGet("/api/v1/groups"), Requires(Role.Reader), ProducesResponseType<Page<GroupState>>(200)]
    public static async Task<IResult> Get(string? limit, string? cursor, IQuerySession session, CancellationToken cancellation)
    {
        var query = new Query();
        var (take, after) = (query.Limit(limit), query.After(cursor));
        if (query.HasFaults) return query.Problem();
        return new ReadList<GroupState>(Read, after, take, Columns);

        async Task<Page<GroupState>> Read(string after, int take)
        {
            var found = await session.Query<Group>().Where(g => g.Stream.CompareTo(after) > 0).OrderBy(g => g.Stream).Take(take + 1).ToListAsync(cancellation);
            return Pages.Of([.. found.Select(g => GroupState.Of(g, g.Version))], take, g => StreamKeys.Group(g.Id));
        }
    }
}
