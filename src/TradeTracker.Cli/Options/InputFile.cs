namespace TradeTracker.Cli.Options;

/// <summary>A file named on the command line; <c>-</c> is what is piped in.</summary>
internal static class InputFile
{
    /// <summary>Stands for a lone dash, which the parser would take for an option without a name.</summary>
    private const string Piped = "<stdin>";

    public static IEnumerable<string> Mark(IEnumerable<string> arguments) => arguments.Select(a => a is "-" ? Piped : a);

    /// <exception cref="IOException">It is not there.</exception>
    public static Stream Open(string file) => file is Piped or "-" ? Console.OpenStandardInput() : File.OpenRead(file);

    /// <summary>The name under which it is uploaded.</summary>
    public static string NameOf(string file) => file is Piped or "-" ? "stdin" : Path.GetFileName(file);
}
