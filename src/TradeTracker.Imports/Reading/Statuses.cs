using TradeTracker.Domain.Values;

namespace TradeTracker.Imports.Reading;

/// <summary>SDMX's CL_OBS_STATUS (2.2) as the five statuses the service keeps.</summary>
internal static class Statuses
{
    public const string Expected = "Expected an SDMX OBS_STATUS: A, P, E, F, M, or one of B, D, G, H, I, J, K, L, N, O, Q, S, U, V, W.";

    /// <summary>Null for a code that is none.</summary>
    public static ObsStatus? Find(string code) => code.ToUpperInvariant() switch
    {
        // Normal; a break, another definition, experimental, a strike, another category's included: a value all the same.
        "" or "A" or "B" or "D" or "G" or "S" or "W" => ObsStatus.Normal,
        // Provisional; not validated.
        "P" or "V" => ObsStatus.Provisional,
        // Estimated; imputed, of low reliability.
        "E" or "I" or "U" => ObsStatus.Estimated,
        "F" => ObsStatus.Forecast,
        // Missing: cannot exist, not collected, holiday, derogation, in another category, not significant, suppressed.
        "M" or "L" or "H" or "J" or "K" or "N" or "O" or "Q" => ObsStatus.Missing,
        _ => null,
    };
}
