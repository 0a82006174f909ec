using System.Reflection;
using System.Xml.Linq;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>What the code's own comments say, from the XML files beside the assemblies.</summary>
public sealed class XmlDocs
{
    /// <summary>The assemblies whose comments clients read.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } = [typeof(Program).Assembly, typeof(Contracts.Slug).Assembly, typeof(Domain.StreamKeys).Assembly];

    private readonly Dictionary<string, XElement> members = Assemblies
        .SelectMany(a => XDocument.Load(Path.ChangeExtension(a.Location, ".xml")).Descendants("member"))
        .ToDictionary(m => m.Attribute("name")!.Value);

    public string? Summary(Type type) => Text(XmlCommentsNodeNameHelper.GetMemberNameForType(type), "summary");

    public string? Summary(MethodInfo method) => Text(XmlCommentsNodeNameHelper.GetMemberNameForMethod(method), "summary");

    public string? Remarks(MethodInfo method) => Text(XmlCommentsNodeNameHelper.GetMemberNameForMethod(method), "remarks");

    public string? Summary(MemberInfo fieldOrProperty) => Text(XmlCommentsNodeNameHelper.GetMemberNameForFieldOrProperty(fieldOrProperty), "summary");

    private string? Text(string member, string tag) =>
        members.GetValueOrDefault(member)?.Element(tag) is { } element ? XmlCommentsTextHelper.Humanize(string.Concat(element.Nodes())) : null;
}
