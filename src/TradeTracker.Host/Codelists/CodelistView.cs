using Marten;
using Microsoft.AspNetCore.Mvc;
using TradeTracker.Contracts;
using TradeTracker.Contracts.Codelists;
using TradeTracker.Host.Http;
using TradeTracker.Host.Http.Tables;
using TradeTracker.Host.Security;
using Wolverine.Http;

namespace TradeTracker.Host.Codelists;

public static class GetCodelistEndpoint
{
    private static readonly Columns<CodeView> Columns = new()
    {
        { "code", c => c.Code },
        { "label", c => c.Label },
        { "about", c => c.About },
    };

    /// <summary>Shows every code of a list, with its label: what requests may use.</summary>
    [WolverineGet("/api/v1/codelists/{codelist}"), Requires(Role.Reader), OffersTables, ProducesResponseType<Page<CodeView>>(200)]
    public static async Task<IResult> Get(string codelist, CodelistCatalogue catalogue, IQuerySession session, CancellationToken cancellation)
    {
        if (catalogue.All.FirstOrDefault(l => l.Name == codelist) is not { } list)
            return Problems.NotFound($"There is no codelist '{codelist}'. {BodyShape.Suggest(codelist, catalogue.All.Select(l => l.Name))}");
        var codes = await list.Read(session, cancellation);
        return new Read<Page<CodeView>>(new(codes, null), codes.Count, Table: Columns.Of(codes));
    }
}

public static class ListCodelistsEndpoint
{
    /// <summary>Lists the lists of codes.</summary>
    [WolverineGet("/api/v1/codelists"), Requires(Role.Reader), ProducesResponseType<Page<CodelistView>>(200)]
    public static IResult Get(CodelistCatalogue catalogue) => new Read<Page<CodelistView>>(
        new([.. catalogue.All.Select(l => new CodelistView(l.Name, l.About, $"/api/v1/codelists/{l.Name}"))], null), catalogue.All.Count);
}
