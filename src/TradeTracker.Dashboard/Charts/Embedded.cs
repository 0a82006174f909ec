using System.Reflection;

namespace TradeTracker.Dashboard.Charts;

/// <summary>Files of wwwroot that the service itself uses too.</summary>
internal static class Embedded
{
    public static string Read(string name)
    {
        using var file = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return file.ReadToEnd();
    }
}
