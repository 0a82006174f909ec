namespace TradeTracker.Domain;

/// <summary>Why a rule said no: contracts that clients switch on. Add, never rename; docs/reference/problems.md is made from here.</summary>
public static class RefusalCodes
{
    /// <summary>The economy is a member already.</summary>
    public const string AlreadyMember = "already-member";

    /// <summary>The event is struck already, for another reason.</summary>
    public const string AlreadyStruck = "already-struck";

    /// <summary>Zero or a negative amount was promised of something other than a balance.</summary>
    public const string AmountNotPositive = "amount-not-positive";

    /// <summary>Trade within a group is balanced by definition.</summary>
    public const string BalanceWithin = "balance-within";

    /// <summary>The baseline's period is not before the deadline's year.</summary>
    public const string BaselineAfterDeadline = "baseline-after-deadline";

    /// <summary>The baseline's value is the goal already.</summary>
    public const string BaselineEqualsGoal = "baseline-equals-goal";

    /// <summary>The baseline's period is not a full year of the measure's year type.</summary>
    public const string BaselineNotAYear = "baseline-not-a-year";

    /// <summary>The target is not counted from a baseline: a cumulative from nothing, a growth from each reading's own figure.</summary>
    public const string BaselineNotUsed = "baseline-not-used";

    /// <summary>The day lies before the target was announced.</summary>
    public const string BeforeAnnouncement = "before-announcement";

    /// <summary>The group did not exist on that day yet.</summary>
    public const string BeforeEstablishment = "before-establishment";

    /// <summary>The day lies before the mechanism was inaugurated.</summary>
    public const string BeforeInauguration = "before-inauguration";

    /// <summary>The deadline lies before the announcement.</summary>
    public const string DeadlineBeforeAnnouncement = "deadline-before-announcement";

    /// <summary>The deadline lies in no year a figure can be for.</summary>
    public const string DeadlineOutOfRange = "deadline-out-of-range";

    /// <summary>A share's whole is the part itself.</summary>
    public const string DenominatorEqualsMeasure = "denominator-equals-measure";

    /// <summary>The valued baselines lie on both sides of the goal: give a direction.</summary>
    public const string DirectionAmbiguous = "direction-ambiguous";

    /// <summary>Without a valued baseline nothing says whether more or less is meant: give a direction.</summary>
    public const string DirectionRequired = "direction-required";

    /// <summary>What is excluded is not inside what is included.</summary>
    public const string ExclusionOutside = "exclusion-outside";

    /// <summary>The id belongs to another record. The same record sent again is no fault.</summary>
    public const string IdTaken = "id-taken";

    /// <summary>The import was accepted already, on other terms.</summary>
    public const string ImportAccepted = "import-accepted";

    /// <summary>The import counts nowhere: it was not accepted.</summary>
    public const string ImportNotAccepted = "import-not-accepted";

    /// <summary>The import was reverted already.</summary>
    public const string ImportReverted = "import-reverted";

    /// <summary>The day has not come yet, not even where it is latest (UTC+14).</summary>
    public const string InTheFuture = "in-the-future";

    /// <summary>The mechanism was dissolved before that day.</summary>
    public const string MechanismDissolved = "mechanism-dissolved";

    /// <summary>The economy is no member on that day.</summary>
    public const string NotAMember = "not-a-member";

    /// <summary>No event of this target that stands is at that position.</summary>
    public const string NotCorrectable = "not-correctable";

    /// <summary>The member cannot change by a revision; correct the record if it is wrong.</summary>
    public const string NotRevisable = "not-revisable";

    /// <summary>The event is the service's own.</summary>
    public const string NotStrikable = "not-strikable";

    /// <summary>The terms, or the record, say this already.</summary>
    public const string NothingChanges = "nothing-changes";

    /// <summary>The file says nothing that is not recorded already.</summary>
    public const string NothingToAccept = "nothing-to-accept";

    /// <summary>No figure for that period was in force on that day.</summary>
    public const string NothingToRetract = "nothing-to-retract";

    /// <summary>A party belongs to its counterpart, or is the counterpart itself.</summary>
    public const string PartyContained = "party-contained";

    /// <summary>A figure that is no forecast, or an average, was published before its period was over.</summary>
    public const string PeriodNotOver = "period-not-over";

    /// <summary>One release gives two figures for one period.</summary>
    public const string PeriodRepeated = "period-repeated";

    /// <summary>The day of publication has not come yet.</summary>
    public const string PublishedInTheFuture = "published-in-the-future";

    /// <summary>A baseline's value needs the publisher who says so.</summary>
    public const string PublisherRequired = "publisher-required";

    /// <summary>The reporter is not a party of the target.</summary>
    public const string ReporterNotAParty = "reporter-not-a-party";

    /// <summary>The publisher is not the office of a party: name the reporter.</summary>
    public const string ReporterRequired = "reporter-required";

    /// <summary>Some rows of the file cannot be read, and leaving them out was not accepted.</summary>
    public const string RowsRejected = "rows-rejected";

    /// <summary>The mechanism has a secretariat already.</summary>
    public const string SecretariatExists = "secretariat-exists";

    /// <summary>A target cannot take its own place.</summary>
    public const string SupersedesItself = "supersedes-itself";

    /// <summary>The target was superseded or withdrawn before that day.</summary>
    public const string TargetEnded = "target-ended";

    /// <summary>The unit is not the target's.</summary>
    public const string UnitDiffers = "unit-differs";

    /// <summary>The window does not end with the deadline's year.</summary>
    public const string WindowDeadlineDiffer = "window-deadline-differ";

    /// <summary>The window is not of full years of the measure's year type, the first before the last.</summary>
    public const string WindowNotYears = "window-not-years";
}
