using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Marten;

namespace TradeTracker.Host.EventStore;

/// <summary>Columns beside a document's JSON, for lists to filter and sort by.</summary>
public static class DocumentColumns
{
    /// <summary>Each named like the way to its member. Without the index that Duplicate would add: a list reads every row of its table anyway.</summary>
    public static void Columns<T>(this StoreOptions options, params Expression<Func<T, object?>>[] members) => options.Policies.ForAllDocuments(document =>
    {
        if (document.DocumentType != typeof(T)) return;
        foreach (var path in members.Select(m => Path(m.Body)))
            document.DuplicateField(path, TypeOf(path[^1]), string.Join('_', path.Select(m => JsonNamingPolicy.SnakeCaseLower.ConvertName(m.Name))), notNull: false, partOfPrimaryKey: false);
    });

    private static MemberInfo[] Path(Expression expression) => expression switch
    {
        UnaryExpression boxed => Path(boxed.Operand),
        MemberExpression member => [.. Path(member.Expression!), member.Member],
        _ => [],
    };

    private static string TypeOf(MemberInfo member) => ((PropertyInfo)member).PropertyType switch
    {
        var t when t == typeof(DateOnly) || t == typeof(DateOnly?) => "date",
        var t when t == typeof(decimal?) => "numeric",
        var t when t == typeof(string[]) => "text[]",
        var t when t == typeof(DateOnly[]) => "date[]",
        _ => "text",
    };
}
