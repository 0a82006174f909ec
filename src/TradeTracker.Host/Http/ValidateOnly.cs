using Marten;

namespace TradeTracker.Host.Http;

/// <summary><c>?validateOnly=true</c>: every check and the whole answer, and nothing stored.</summary>
public static class ValidateOnly
{
    public const string Parameter = "validateOnly";

    public static bool Asked(HttpContext http) => http.Request.Query[Parameter] == "true";

    /// <summary>Runs in front of SaveChanges, called by generated code.</summary>
    public static void Eject(HttpContext http, IDocumentSession session)
    {
        if (Asked(http)) session.EjectAllPendingChanges();
    }
}
