namespace TradeTracker.Domain.Values;

/// <summary>A direction of trade, from the reporter's side (SDMX: INDICATOR's flow).</summary>
public enum Flow
{
    Exports,
    Imports,
    /// <summary>Exports plus imports.</summary>
    TwoWay,
    /// <summary>Exports minus imports.</summary>
    Balance,
}

/// <summary>The same trade from the other side.</summary>
public static class Flows
{
    /// <summary>The flow as it stands in codes and addresses: <c>two-way</c>.</summary>
    public static string Code(this Flow flow) => flow switch
    {
        Flow.Exports => "exports",
        Flow.Imports => "imports",
        Flow.TwoWay => "two-way",
        _ => "balance",
    };

    /// <summary>The flow of a code; null where it is none.</summary>
    public static Flow? OfCode(string code)
    {
        foreach (var flow in Enum.GetValues<Flow>())
            if (flow.Code() == code) return flow;
        return null;
    }

    /// <summary>What the partner calls it: its imports are the reporter's exports; a balance also turns its sign.</summary>
    public static Flow Mirror(this Flow flow) => flow switch
    {
        Flow.Exports => Flow.Imports,
        Flow.Imports => Flow.Exports,
        _ => flow,
    };
}
