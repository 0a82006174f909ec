namespace TradeTracker.Domain.Tests.Verdicts.Oracle;

/// <summary>Where the code does not do yet what the specification says: each becomes true, and then goes, as it does.</summary>
internal static class Awaited
{
    /// <summary>R4.8: what was said after a target ended (a revision) is left out too, not only figures and baselines.</summary>
    public static readonly bool EndsItsTerms = false;

    /// <summary>M4: m is 0 where the goal is met already and stays met.</summary>
    public static readonly bool MeetsWithNothingLeft = false;

    /// <summary>R3.2: a retraction counts although the series' releases before it were struck.</summary>
    public static readonly bool RetractsAnyOrder = false;

    /// <summary>R4.7: a sum with a missing year is withheld after its deadline too, and not due.</summary>
    public static readonly bool GapsAreNeverDue = false;

    /// <summary>R5.5: what met in a vintage is told although no figure is in force any more.</summary>
    public static readonly bool RemembersWithoutFigures = false;

    /// <summary>R4.2: an at-most growth with a vague deadline is attained past it while it is met.</summary>
    public static readonly bool VagueStaysMet = false;

    /// <summary>R5.5: a year to date that met only once it was revised is flagged too.</summary>
    public static readonly bool YearsToDateAreRevised = false;

    /// <summary>R4.6: a vague at-most sum shows no crossing, as it cannot be missed.</summary>
    public static readonly bool VagueCrossesNothing = false;
}
