namespace TradeTracker.Domain.Imports;

/// <summary>What a file comes to.</summary>
/// <param name="New">Figures of periods that had none.</param>
/// <param name="Revised">Figures that say another value or status than the one in force.</param>
/// <param name="Unchanged">Figures that say the same.</param>
/// <param name="Removed">Figures in force that the file passes over, though it has earlier and later ones of their series.</param>
/// <param name="Skipped">Rows of what is not tracked.</param>
/// <param name="Rejected">Rows that cannot be read.</param>
public sealed record ImportCounts(int New, int Revised, int Unchanged, int Removed, int Skipped, int Rejected)
{
    /// <summary>Whether accepting it would record anything.</summary>
    public bool ChangeNothing(bool removedRetracted) => New + Revised + (removedRetracted ? Removed : 0) == 0;
}
