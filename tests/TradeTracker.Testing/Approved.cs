using Shouldly;

namespace TradeTracker.Testing;

/// <summary>Files of the repository whose text the code determines.</summary>
public static class Approved
{
    /// <summary>Set to 1 it writes what it would have compared: then read the diff.</summary>
    public const string Variable = "TRADETRACKER_APPROVE";

    public static bool Rewrites => Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = Find(new(AppContext.BaseDirectory));

    /// <param name="path">From the repository's root.</param>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository, path));

    /// <summary>Compares a file with what it should be, or writes it.</summary>
    /// <param name="same">What may differ is taken out of both before they are compared.</param>
    public static void ShouldBe(string path, string text, Func<string, string>? same = null)
    {
        var file = Path.Combine(Repository, path);
        if (Rewrites) File.WriteAllText(file, text);
        var now = File.Exists(file) ? File.ReadAllText(file) : "";
        (same ?? (t => t))(now).ShouldBe((same ?? (t => t))(text), $"{path} is not what the code says; run the test again with {Variable}=1 and read the diff.");
    }

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("TradeTracker.sln is in no folder above the tests.")
        : File.Exists(Path.Combine(folder.FullName, "TradeTracker.sln")) ? folder.FullName
        : Find(folder.Parent);
}
