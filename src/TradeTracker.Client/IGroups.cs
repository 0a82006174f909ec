using Refit;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Groups;

namespace TradeTracker.Client;

/// <summary>Named sets of economies that trade as one, with every stay of their members.</summary>
public interface IGroups
{
    /// <summary>Lists the groups, in the order of their ids.</summary>
    [Get("/api/v1/groups")]
    Task<IApiResponse<Page<GroupState>>> ListGroups(string? asOf = null, int? limit = null, string? cursor = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Makes a named set of economies known, with its first members, so that targets and figures can name it.</summary>
    [Post("/api/v1/groups")]
    Task<IApiResponse<GroupState>> DefineGroup([Body] DefineGroupRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Shows a group with every stay of its members, as it stands or as it stood.</summary>
    [Get("/api/v1/groups/{groupId}")]
    Task<IApiResponse<GroupState>> GetGroup(string groupId, string? asOf = null,
        [Header("If-None-Match")] string? ifNoneMatch = null, [Header("TradeTracker-Min-Position")] long? minPosition = null, CancellationToken cancellation = default);

    /// <summary>Records that an economy joined a group.</summary>
    [Post("/api/v1/groups/{groupId}/members")]
    Task<IApiResponse<GroupState>> JoinGroup(string groupId, [Body] JoinGroupRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);

    /// <summary>Records that an economy left a group.</summary>
    [Post("/api/v1/groups/{groupId}/members/{economy}/departure")]
    Task<IApiResponse<GroupState>> LeaveGroup(string groupId, string economy, [Body] LeaveGroupRequest request,
        bool? validateOnly = null, [Header("Idempotency-Key")] string? idempotencyKey = null, [Header("If-Match")] string? ifMatch = null, CancellationToken cancellation = default);
}
