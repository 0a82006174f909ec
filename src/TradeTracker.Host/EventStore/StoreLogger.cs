using Marten;
using Marten.Services;
using Npgsql;

namespace TradeTracker.Host.EventStore;

/// <summary>Says that a command failed and how, never with its parameters: they hold what analysts recorded. A lost race is everyday.</summary>
public sealed partial class StoreLogger(ILogger log) : IMartenLogger, IMartenSessionLogger
{
    public IMartenSessionLogger StartSession(IQuerySession session) => this;

    public void LogFailure(NpgsqlCommand command, Exception ex) => Failed(ex);
    public void LogFailure(NpgsqlBatch batch, Exception ex) => Failed(ex);
    public void LogFailure(Exception ex, string message) => Failed(ex);

    public void SchemaChange(string sql) { }
    public void LogSuccess(NpgsqlCommand command) { }
    public void LogSuccess(NpgsqlBatch batch) { }
    public void RecordSavedChanges(IDocumentSession session, IChangeSet commit) { }
    public void OnBeforeExecute(NpgsqlCommand command) { }
    public void OnBeforeExecute(NpgsqlBatch batch) { }

    private void Failed(Exception exception)
    {
        if (Http.ExceptionProblems.LostRace(exception)) Raced(log, exception.GetType().Name);
        else CommandFailed(log, exception.GetType().Name, (exception as PostgresException)?.SqlState ?? "-", exception.Message);
    }

    [LoggerMessage(LogLevel.Debug, "Lost a race: {Kind}")]
    private static partial void Raced(ILogger logger, string kind);

    [LoggerMessage(LogLevel.Error, "A database command failed: {Kind} {SqlState} {Message}")]
    private static partial void CommandFailed(ILogger logger, string kind, string sqlState, string message);
}
