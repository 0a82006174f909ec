using System.Globalization;
using TradeTracker.Domain;

namespace TradeTracker.Benchmarks;

/// <summary>A file as UN Comtrade gives it, of made-up trade: 200 reporters with 200 partners each, year by year, both flows.</summary>
internal static class ComtradeFile
{
    private const int Most = 200, FirstYear = 2010, Years = 13;
    private const string Header = "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    /// <summary>A row of the file.</summary>
    public readonly record struct Row(Economy Reporter, Economy Partner, int Year, bool Exports, decimal Value);

    /// <summary>Reporter by reporter, so that twice the rows are twice the series.</summary>
    public static IEnumerable<Row> Rows(int count)
    {
        // Comtrade counts Monaco as France.
        Economy[] economies = [.. Economies.All.Where(e => e.Code is not (Economies.World or "MCO")).Take(Most + 1)];
        var rows = from reporter in economies.Take(Most)
                   from year in Enumerable.Range(FirstYear, Years)
                   from partner in economies
                   where partner != reporter
                   from exports in (bool[])[true, false]
                   select new Row(reporter, partner, year, exports, ValueOf(reporter.M49, partner.M49, year, exports));
        return rows.Take(count);
    }

    public static void Write(int count, string path)
    {
        using var file = new StreamWriter(path);
        file.WriteLine(Header);
        foreach (var row in Rows(count)) file.WriteLine(Line(row));
    }

    private static string Line(Row r)
    {
        var value = r.Value.ToString(CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"C,A,{r.Year}0101,{r.Year},52,{r.Year},{r.Reporter.M49},{r.Reporter.Code},,{(r.Exports ? "X,Export" : "M,Import")},{r.Partner.M49},{r.Partner.Code},,0,W00,World,H6,HS,true,TOTAL,All Commodities,0,false,C00,TOTAL CPC,0,0,TOTAL MOT,-1,N/A,,false,-1,N/A,,false,,false,,false,{(r.Exports ? "" : value)},{(r.Exports ? value : "")},{value},0,true,true,");
    }

    // Spread over nine orders of magnitude, the same in every run.
    private static decimal ValueOf(int reporter, int partner, int year, bool exports)
    {
        var mixed = unchecked((uint)(reporter * 2654435761L ^ partner * 40503L ^ year * 69069L ^ (exports ? 7919L : 0)));
        return (decimal)(mixed % 1_000_000_007) * (mixed % 997 + 1) + (mixed % 100) / 100m;
    }
}
