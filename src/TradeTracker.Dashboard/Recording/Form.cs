using TradeTracker.Contracts.Codelists;

namespace TradeTracker.Dashboard.Recording;

/// <summary>What an analyst fills in to record one thing: an operation of the API in plain words.</summary>
/// <param name="Name">The last part of its address.</param>
/// <param name="Path">Of the operation, below <c>/api/v1/</c>; what is in braces is a field.</param>
/// <param name="About">What it records, in a sentence.</param>
public sealed record Form(string Name, string Title, string Path, string About, params IReadOnlyList<Section> Sections);

/// <summary>Fields that belong together.</summary>
public sealed record Section(string Title, params IReadOnlyList<Field> Fields)
{
    public string? About { get; init; }

    /// <summary>The pointer of an array, each row of which has these fields; null where they are asked once.</summary>
    public string? Rows { get; init; }

    /// <summary>What one row is.</summary>
    public string Row { get; init; } = "Row";

    /// <summary>How many are there to begin with.</summary>
    public int FirstRows { get; init; } = 1;
}

/// <summary>How a field is filled in, and thereby what it becomes in JSON.</summary>
public enum Input
{
    Text,
    Paragraph,
    /// <summary>Several, one a line: an array.</summary>
    Lines,
    Number,
    Day,
    File,
    /// <summary>True, or left out.</summary>
    Tick,
    /// <summary>Null, or left out.</summary>
    Null,
    /// <summary>One of its options: text, a number, true or false, as its code is written.</summary>
    Choice,
}

/// <summary>A question of a form.</summary>
/// <param name="Name">The JSON pointer of the member it becomes, in rows that within the row; without a slash in front, a part of the path.</param>
public sealed record Field(string Name, string Label, Input Input = Input.Text)
{
    /// <summary>Ends the name of a field that takes the member before it away: another field may set it.</summary>
    public const string Taken = "#none";

    public bool Required { get; init; }
    public string? Hint { get; init; }

    /// <summary>The codelist from which is chosen; a text may be something else too.</summary>
    public string? Codes { get; init; }

    /// <summary>The same where no codelist has it.</summary>
    public IReadOnlyList<CodeView> Options { get; init; } = [];

    /// <summary>Of the option in force where none is chosen.</summary>
    public string None { get; init; } = "";
}
