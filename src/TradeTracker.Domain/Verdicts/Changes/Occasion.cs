using TradeTracker.Domain.Adoptions;
using TradeTracker.Domain.Coverage;
using TradeTracker.Domain.Deadlines;
using TradeTracker.Domain.Groups;
using TradeTracker.Domain.Imports;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Mechanisms;
using TradeTracker.Domain.Publishers;
using TradeTracker.Domain.Rates;
using TradeTracker.Domain.Series;
using TradeTracker.Domain.Targets;
using TradeTracker.Domain.Values;

namespace TradeTracker.Domain.Verdicts.Changes;

/// <summary>What an event means for verdicts.</summary>
/// <param name="Cause">Null: it never changes one.</param>
public sealed record Occasion(Cause? Cause, Citation? Citation = null, string? Reason = null)
{
    private static readonly Occasion Ignored = new((Cause?)null);

    /// <summary>Names every event type; null for one that is not named yet, which a test forbids.</summary>
    public static Occasion? Of(object data) => data switch
    {
        TargetSet e => new(Changes.Cause.TargetSet, e.Citation),
        BaselineEstablished e => new(Changes.Cause.Baseline, e.Citation),
        TargetRevised e => new(Changes.Cause.TargetRevised, e.Citation),
        TargetCorrected e => new(Changes.Cause.TargetCorrected, e.Citation, e.Reason),
        TargetSuperseded e => new(Changes.Cause.TargetSuperseded, e.Citation),
        TargetWithdrawn e => new(Changes.Cause.TargetWithdrawn, e.Citation, e.Reason),
        FiguresReported e => new(Changes.Cause.NewFigure, e.Citation),
        FiguresRetracted e => new(Changes.Cause.RetractedFigure, e.Citation, e.Reason),
        RecordStruck e => new(Changes.Cause.RecordStruck, Reason: e.Reason),
        GroupDefined e => new(Changes.Cause.Membership, e.Citation),
        GroupMemberJoined e => new(Changes.Cause.Membership, e.Citation),
        GroupMemberLeft e => new(Changes.Cause.Membership, e.Citation),
        MechanismInaugurated e => new(Changes.Cause.Membership, e.Citation),
        MemberJoined e => new(Changes.Cause.Membership, e.Citation),
        MemberLeft e => new(Changes.Cause.Membership, e.Citation),
        PublisherRegistered e => new(Changes.Cause.Publisher, e.Citation),
        PublisherAmended e => new(Changes.Cause.Publisher, e.Citation),
        ExchangeRateReported e => new(Changes.Cause.Rate, e.Citation),
        MethodAdopted e => new(Changes.Cause.MethodAdopted, e.Citation),
        DeadlineReached => new(Changes.Cause.DeadlineReached),
        ImportAccepted => new(Changes.Cause.ImportAccepted),
        ImportReverted e => new(Changes.Cause.ImportReverted, Reason: e.Reason),
        // Said again or agreed to, it is the same promise; who met where, and what a list holds, is in no figure.
        TargetAgreed or TargetRestated or SecretariatInaugurated or MeetingHeld or AgreementSigned or MechanismDissolved or CoverageListPublished or ImportProposed => Ignored,
        _ => null,
    };

    /// <summary>The day of an event on the publication clock; null for what only our record knows: strikes, corrections, registrations.</summary>
    public static DateOnly? DayOf(object data) => data switch
    {
        TargetEvent e => e.Day,
        FiguresReported e => e.PublishedOn,
        FiguresRetracted e => e.On,
        GroupDefined e => e.EstablishedOn,
        GroupMemberJoined e => e.On,
        GroupMemberLeft e => e.On,
        MechanismInaugurated e => e.InauguratedOn,
        MemberJoined e => e.On,
        MemberLeft e => e.On,
        ExchangeRateReported e => e.PublishedOn,
        MethodAdopted e => e.From,
        DeadlineReached e => e.On,
        _ => null,
    };

    /// <summary>Of a release, seen from one reading: revised-figure where it only tells known periods anew, or does so beside and the latest year is still the same.</summary>
    /// <param name="before">The series before it; null: there was none.</param>
    /// <param name="day">Only what was published before it was known then.</param>
    internal static Cause OfRelease(FiguresReported release, TradeSeries? before, DateOnly day, VerdictState? was, VerdictState? @is)
    {
        var known = release.Observations.Count(o => before?.Figures.GetValueOrDefault(o.Period)?.Exists(f => f.Status != ObsStatus.Forecast && f.PublishedOn < day) == true);
        return known > 0 && (known == release.Observations.Count || was?.Latest?.Period == @is?.Latest?.Period) ? Changes.Cause.RevisedFigure : Changes.Cause.NewFigure;
    }
}
