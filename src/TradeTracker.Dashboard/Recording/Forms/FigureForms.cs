namespace TradeTracker.Dashboard.Recording.Forms;

internal static class FigureForms
{
    public static Form Figures { get; } = new("figures", "Record figures", "figures", "What a publisher said on one day about the trade between two parties. A later report of the same period is its revision.",
        new Section("Whose figures, and of what",
        [
            .. Shared.Series,
            new("/unitMult", "Values are in", Input.Choice) { None = "single units", Options = [new("3", "thousands"), new("6", "millions"), new("9", "billions")] },
        ]),
        new Section("When they were published",
            new Field("/publishedOn", "Published on", Input.Day) { Required = true },
            new Field("/publishedOnExact", "Is that day certain?", Input.Choice) { None = "Yes", Options = [new("false", "No: only known to be not later")] }),
        new Section("The figures",
            new Field("/period", "Period"),
            new Field("/value", "Value", Input.Number),
            new Field("/status", "Status", Input.Choice) { Codes = "obs-status" })
        {
            Rows = "/observations",
            Row = "Figure",
            FirstRows = 3,
            About = "Periods are written 2023, 2023-Q1, 2023-01, 2023-01/P10M (January to October) or FY2024@04-01 (the year from April 2024). A value has a decimal point and no thousands separators. Without a status it is normal. Rows left empty are passed over.",
        },
        Shared.Citation);

    public static Form Retraction { get; } = new("retraction", "A publisher withdrew figures", "figures/retractions", "From that day they have no value, until it publishes others. If our record was wrong, strike the record instead.",
        new Section("Which figures", Shared.Series),
        new Section("What happened",
            new Field("/periods", "Periods withdrawn", Input.Lines) { Required = true, Hint = "One a line: 2023, 2023-Q1, 2023-01." },
            Shared.On, Shared.Reason),
        Shared.Citation);

    public static Form ExchangeRate { get; } = new("exchange-rate", "Record an exchange rate", "exchange-rates", "The average of a full year, by which figures in another currency than a target's are converted.",
        new Section("The rate",
            new Field("/base", "One unit of") { Required = true, Codes = "units", Hint = "A currency: USD." },
            new Field("/rate", "costs", Input.Number) { Required = true, Hint = "7.0467" },
            new Field("/quote", "units of") { Required = true, Codes = "units", Hint = "The other currency: CNY." },
            new Field("/period", "Year") { Required = true, Hint = "2023, or FY2024@04-01 for the year from April 2024." },
            new Field("/publishedOn", "Published on", Input.Day) { Required = true }),
        Shared.Citation);
}
