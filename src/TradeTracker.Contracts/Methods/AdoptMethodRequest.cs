using TradeTracker.Domain.Adoptions;
using TradeTracker.Domain.Values;

namespace TradeTracker.Contracts.Methods;

/// <summary>A method that is to be the default.</summary>
/// <param name="Method">Its name and version.</param>
/// <param name="From">The day from which it counts; reads of days before it keep the former one.</param>
public sealed record AdoptMethodRequest(string? Method = null, DateOnly? From = null, CitationBody? Citation = null)
{
    public AdoptMethod ToCommand() => new(new(Method!, From!.Value, Citation!.ToCitation()));
}

/// <summary>Every method that was made the default, and the one that is.</summary>
/// <param name="DefaultMethod">The method in force today.</param>
/// <param name="Adoptions">In the order recorded.</param>
public sealed record AdoptionsState(string DefaultMethod, IReadOnlyList<AdoptionView> Adoptions, long Version)
{
    public static AdoptionsState Of(MethodAdoptions known, long version, DateOnly today) =>
        new(known.InForce(today).Name, [.. known.Adopted.Select(a => new AdoptionView(a.Method, a.From, a.Citation))], version);
}

/// <summary>One adoption.</summary>
/// <param name="Method">Its name and version.</param>
/// <param name="From">The day from which it counts.</param>
public sealed record AdoptionView(string Method, DateOnly From, Citation Citation);
