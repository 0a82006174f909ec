using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace TradeTracker.Host.Http.OpenApi;

/// <summary>What members of the same name mean everywhere, unless their own comment says more; and a sample where the type does not show the form.</summary>
internal static class KnownMembers
{
    private static readonly Dictionary<string, (string? About, JsonNode? Sample)> All = new()
    {
        ["id"] = ("Its id: the last part of its address.", null),
        ["name"] = ("What people call it.", null),
        ["version"] = ("How many events its stream holds: the part of the ETag that If-Match compares.", null),
        ["items"] = ("In order.", null),
        ["publisher"] = ("Whose figures: a registered publisher's id.", "KZ-BNS"),
        ["reporter"] = ("Whose trade: an economy or a group. Requests take any code or name of an economy and the id of a group; answers give alpha-3 or that id.", "KAZ"),
        ["counterpart"] = ("With whom: an economy or a group, as for the reporter; WLD is the world.", "CHN"),
        ["flow"] = ("The direction of trade, from the reporter's side.", null),
        ["economy"] = ("Requests take any code or name, answers give alpha-3.", "KAZ"),
        ["product"] = ("TOTAL (all goods), SERVICES, GOODS-AND-SERVICES, an HS code of 2, 4 or 6 digits, or a coverage list.", "TOTAL"),
        ["unit"] = ("What is counted: an ISO 4217 currency, or TNE (tonnes).", "USD"),
        ["line"] = ("Of the file, from 1.", null),
        ["code"] = ("Stable: clients may switch on it.", null),
        ["message"] = ("For people: what was expected.", null),
        ["fileName"] = ("As it was uploaded.", "TradeData.csv"),
        ["detail"] = ("For people: what is wrong.", null),
        ["sha256"] = (null, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        ["sourceUrl"] = ("The page it was downloaded from.", "https://comtradeplus.un.org/TradeFlow"),
        ["uploadedAt"] = ("When it was uploaded.", null),
        ["uploadedBy"] = ("Who uploaded it: the `sub` of the token.", "local-analyst"),
        ["period"] = ("The time it is for: a year, quarter, month, months to date, or fiscal year.", null),
        ["value"] = ("In single units.", null),
        ["publishedOn"] = ("The day of publication.", null),
        ["publishedOnExact"] = ("False where that day is only known to be not later.", null),
        ["announcedOn"] = ("The day it was announced; before, nothing shows it.", null),
        ["inauguratedOn"] = ("The day it began.", null),
        ["on"] = ("The day it happened.", null),
        ["since"] = ("The day it became one.", null),
        ["parties"] = ("Two economies or groups; the first is the subject, from whose side the flow is seen.", null),
        ["baselines"] = ("What the target is counted from.", null),
        ["kind"] = ("What was promised.", null),
        ["position"] = ("A place in the whole log; greater is later.", null),
        ["eventId"] = ("The event's own id.", null),
        ["stream"] = ("The record it belongs to.", "target/china-kazakhstan-40bn-2030"),
        ["recordedAt"] = ("When it was recorded here.", null),
        ["actor"] = ("Who recorded it: the `sub` of the token; `tradetracker` is the service itself.", "local-analyst"),
        ["correlationId"] = ("Joins what one request recorded.", null),
        ["reason"] = ("Why, in words that somebody else can follow.", null),
        ["members"] = ("The members that change (RFC 7396): absent = unchanged, null = removed.", null),
        ["place"] = ("Where it happened.", "Astana"),
        ["until"] = ("The day from which it is one no more; null: still.", null),
        ["by"] = ("The id of the other target.", "china-kazakhstan-100bn"),
        ["citation"] = ("Where it was read.", null),
        ["city"] = ("Where the seat is.", "Xi'an"),
        ["region"] = ("The city's region.", "Shaanxi"),
        ["url"] = ("A page about it.", "https://stat.gov.kz/"),
        ["method"] = ("The versioned rule that gave the status.", "cagr-ratio/1"),
        ["digest"] = (null, "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
        ["outlet"] = (null, "Bureau of National Statistics of Kazakhstan"),
        ["title"] = (null, "Foreign trade turnover of the Republic of Kazakhstan"),
        ["words"] = (null, "by 2030"),
        ["archivedUrl"] = (null, "https://web.archive.org/web/2024/https://stat.gov.kz/"),
    };

    public static string? About(string member) => All.GetValueOrDefault(member).About;

    public static void AddSample(OpenApiSchema schema, string member)
    {
        if (schema.Examples is null && schema.Type is { } type && type.HasFlag(JsonSchemaType.String) && All.GetValueOrDefault(member).Sample is { } sample) schema.Examples = [sample.DeepClone()];
    }
}
