using System.Text;
using TradeTracker.Host.EventStore;

namespace TradeTracker.Host.Tests.Docs;

/// <summary>docs/reference/events.md.</summary>
internal static class EventReference
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Events

            *Made from the event records and their comments by `ReferenceTests`; change them there.*

            An event is stored, and shown by `GET /api/v1/events`, under its name with the members below as `data`. Names, members and
            streams are a contract for ever: new ones are added, none is renamed. Members that are null are left out.


            """);
        var types = new JsonTypes();
        foreach (var stream in EventStoreOptions.EventTypes.GroupBy(e => e.Type.BaseType!).OrderBy(s => s.Key == typeof(object)).ThenBy(s => s.Key.Name, StringComparer.Ordinal))
        {
            text.Append(null, $"## {(stream.Key == typeof(object) ? "Any stream" : $"{stream.Key.Namespace!.Split('.')[^1]}")}\n\n");
            if (stream.Key != typeof(object)) text.Append(null, $"{XmlDocs.Summary(stream.Key)}\n\n");
            // In the order in which they stand in the file: that of a life.
            foreach (var (type, name) in stream.OrderBy(e => e.Type.MetadataToken))
            {
                text.Append(null, $"### {name}\n\n{XmlDocs.Summary(type)}\n\n");
                types.WriteMembers(text, type);
            }
        }
        text.Append("## Shapes\n\n");
        types.WriteShapes(text);
        return text.ToString().TrimEnd() + "\n";
    }
}
