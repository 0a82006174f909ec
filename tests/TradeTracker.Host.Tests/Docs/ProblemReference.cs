using System.Reflection;
using System.Text;
using TradeTracker.Contracts;
using TradeTracker.Domain;

namespace TradeTracker.Host.Tests.Docs;

/// <summary>docs/reference/problems.md.</summary>
internal static class ProblemReference
{
    public static string Write()
    {
        var text = new StringBuilder("""
            # Problems

            *Made from `ProblemCodes.cs` and `RefusalCodes.cs` by `ReferenceTests`; change it there.*

            Every answer from 400 on is `application/problem+json` (RFC 9457): `type` (`/problems/{code}`, stable), `title`, `status`,
            mostly `detail`, `instance` (the path) and `traceId`. Where members of the body or query parameters are at fault,
            `errors` names every one: `{ "pointer": "/observations/0/value", "detail": "…" }` or `{ "parameter": "asOf", "detail": "…" }`.
            409 `key-in-flight` and `lost-race` and every 503 carry `Retry-After` (seconds).

            ## The request, the record or the service

            | status | code | meaning |
            |---|---|---|

            """);
        foreach (var property in typeof(ProblemCodes).GetProperties(BindingFlags.Static | BindingFlags.Public))
            if (property.GetValue(null) is ProblemCode problem) Row(text, problem, XmlDocs.Summary(property));
        text.Append("""

            ## A rule said no

            The body was well formed, and nothing was recorded. `errors` points to the member, where it is about one.

            | status | code | meaning |
            |---|---|---|

            """);
        foreach (var field in typeof(RefusalCodes).GetFields())
            Row(text, ProblemCodes.OfRefusal((string)field.GetRawConstantValue()!), XmlDocs.Summary(field));
        return text.ToString();
    }

    private static void Row(StringBuilder text, ProblemCode problem, string meaning) => text.Append(null, $"| {problem.Status} | `{problem.Code}` | {meaning} |\n");
}
