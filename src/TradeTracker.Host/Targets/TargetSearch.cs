using Marten;
using Npgsql;
using TradeTracker.Contracts.Targets;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Verdicts;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Targets;

/// <summary>Targets as they stand, filtered and sorted by the database: one statement a page, so that an item is shown at the place it was found at.</summary>
internal static class TargetSearch
{
    private const string Targets = $"{EventStoreOptions.Schema}.mt_doc_target t", Verdicts = $"left join {EventStoreOptions.Schema}.mt_doc_targetverdicts v on v.id = t.id";

    /// <summary>Every target that stands, with its verdicts if there are any yet.</summary>
    public const string From = $"from {Targets} {Verdicts} where t.mt_deleted = false";

    /// <param name="after">The place of the last item shown; null: from the start.</param>
    public static async Task<IReadOnlyList<TargetSummary>> Search(
        this IQuerySession session, TargetFilter filter, TargetSort sort, IReadOnlyList<object?>? after, int take, DateOnly today, CancellationToken cancellation)
    {
        await using var command = Command(filter, sort, after, take);
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        var (found, json) = (new List<TargetSummary>(), session.DocumentStore.Options.Serializer());
        while (await rows.ReadAsync(cancellation))
        {
            var target = await json.FromJsonAsync<Target>(rows, 0, cancellation);
            var verdicts = await rows.IsDBNullAsync(1, cancellation) ? null : await json.FromJsonAsync<TargetVerdicts>(rows, 1, cancellation);
            found.Add(Summary(target, verdicts, today));
        }
        return found;
    }

    /// <summary>The page is found first and its documents are read afterwards, so that only columns are sorted.</summary>
    private static NpgsqlCommand Command(TargetFilter filter, TargetSort sort, IReadOnlyList<object?>? after, int take)
    {
        var command = new NpgsqlCommand();
        string[] where = [.. filter.Conditions.Select(c => c.Sql(Bind(c.Value))), .. after is null ? [] : (string[])[Beyond(sort, after, Bind, 0)]];
        var page = $"select t.id {From}{string.Concat(where.Select(w => $" and {w}"))} order by {Order(sort)} limit {Bind(take)}";
        command.CommandText = $"select t.data, v.data from ({page}) page join {Targets} on t.id = page.id {Verdicts} order by {Order(sort)}";
        return command;

        string Bind(object value)
        {
            command.Parameters.Add(new() { Value = value });
            return $"${command.Parameters.Count}";
        }
    }

    private static string Order(TargetSort sort) => string.Join(", ", sort.Keys.Select(k => $"{k.Key.Sql} {(k.Down ? "desc nulls last" : "asc")}"));

    /// <summary>The rows that come after a place: beyond it by this key, or equal by it and beyond by the next.</summary>
    private static string Beyond(TargetSort sort, IReadOnlyList<object?> place, Func<object, string> bind, int at)
    {
        var (key, down) = sort.Keys[at];
        if (place[at] is not { } value) return $"({key.Sql} is null and {Beyond(sort, place, bind, at + 1)})";
        var parameter = bind(value);
        var beyond = $"{key.Sql} {(down ? '<' : '>')} {parameter}";
        return key == TargetSortKey.Id ? beyond : $"({beyond} or {key.Sql} is null or {key.Sql} = {parameter} and {Beyond(sort, place, bind, at + 1)})";
    }

    /// <summary>A target is there at once, its verdicts a moment later.</summary>
    private static TargetSummary Summary(Target target, TargetVerdicts? verdicts, DateOnly today) => verdicts is null
        ? new(target.Id, target.Terms, target.State, Agreement.None, null, target.Version)
        : new VerdictRead(TargetState.Of(target, target.Version), verdicts.Assessment, today).ToSummary();
}
