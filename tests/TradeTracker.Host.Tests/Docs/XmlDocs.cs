using System.Reflection;
using System.Xml.Linq;

namespace TradeTracker.Host.Tests.Docs;

/// <summary>The XML documentation of our assemblies, as Markdown.</summary>
internal static class XmlDocs
{
    private static readonly Dictionary<string, XElement> Members = ((string[])["TradeTracker.Domain", "TradeTracker.Contracts"])
        .SelectMany(assembly => XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml")).Descendants("member"))
        .ToDictionary(m => m.Attribute("name")!.Value);

    public static string Summary(Type type) => Text(Members.GetValueOrDefault($"T:{Name(type)}")?.Element("summary"));

    /// <summary>What is said of a field or property: beside it, or as a parameter of its record.</summary>
    public static string Summary(MemberInfo member)
    {
        var type = member.DeclaringType!;
        var kind = member is FieldInfo ? 'F' : 'P';
        return Members.GetValueOrDefault($"{kind}:{Name(type)}.{member.Name}") is { } own
            ? Text(own.Element("summary"))
            : Text(Members.GetValueOrDefault($"T:{Name(type)}")?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == member.Name));
    }

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Text(XElement? element) =>
        element is null ? "" : string.Join(' ', string.Concat(element.Nodes().Select(Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement e when e.Attribute("cref") is { } cref => cref.Value.Split('.', ':')[^1],
        XElement e when e.Attribute("name") is { } name => $"`{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name.Value)}`",
        XElement e => e.Value,
        _ => "",
    };
}
