using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Targets;

/// <summary>Records that our record of one event was wrong in some members. The promise did not change: our note of it did.</summary>
/// <param name="Position">Of the event that is wrong; null: the one that set the target.</param>
/// <param name="Members">The members that change, in canonical form.</param>
public sealed record CorrectTarget(long? Position, MergePatch Members, string Reason, Citation Citation)
{
    /// <summary>The event that is wrong, as it counts now; null where none such stands in the stream.</summary>
    public Recorded? Wrong(IReadOnlyList<Recorded> stream) => History.Standing(stream)
        .FirstOrDefault(e => e.Data is TargetEvent && (Position is null ? e.Data is TargetSet : e.Position == Position));

    /// <param name="stream">The whole stream of the target, in order.</param>
    public Decision<TargetEvent> Decide(IReadOnlyList<Recorded> stream, DateOnly today, Rosters rosters)
    {
        if (Wrong(stream) is not { } wrong)
            return new Refusal(RefusalCodes.NotCorrectable, $"No event of this target that stands is at position {Position}.", "/position");
        var corrected = new TargetCorrected(wrong.EventId, Members, Reason, Citation);
        if (stream.Any(e => corrected.Equals(e.Data))) return Decision.Nothing;
        var right = (TargetEvent)corrected.Apply(wrong.Data);
        if (right.Equals(wrong.Data)) return new Refusal(RefusalCodes.NothingChanges, "The record says this already.", "/members");
        var after = History.Standing([.. stream, new(Guid.Empty, 0, wrong.Stream, corrected)]).Select(e => e.Data).OfType<TargetEvent>().Aggregate((Target?)null, Target.Evolve)!;
        if (right.Day > today) return new Refusal(RefusalCodes.InTheFuture, $"{right.Day:O} has not come yet.", "/members");
        if (right.Day < after.Set.Terms.AnnouncedOn) return new Refusal(RefusalCodes.BeforeAnnouncement, $"The target was announced on {after.Set.Terms.AnnouncedOn:O}.", "/members");
        return TermRules.Check(after, rosters) is { } refusal ? refusal with { Pointer = "/members" + refusal.Pointer } : corrected;
    }
}
