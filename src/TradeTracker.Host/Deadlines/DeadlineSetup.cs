using Marten;
using TradeTracker.Domain.Log;
using TradeTracker.Domain.Targets;
using Wolverine;

namespace TradeTracker.Host.Deadlines;

public static class DeadlineSetup
{
    public static void AddDeadlines(this WebApplicationBuilder builder) => builder.Services.AddSingleton<DeadlineWatch>().AddHostedService<LookAtStart>();

    /// <summary>Sends word of every write that may change a deadline, in its transaction; called by generated code in front of SaveChanges.</summary>
    public static async Task Tell(IDocumentSession session, IMessageContext messages)
    {
        foreach (var stream in session.PendingChanges.Streams())
            if (stream.Key!.StartsWith("target/", StringComparison.Ordinal) && stream.Events.Any(e => e.Data is TargetSet or TargetRevised or TargetCorrected or RecordStruck))
                await messages.PublishAsync(new TermsChanged(stream.Key));
    }
}

/// <summary>Days may have passed while no service ran, and what was to wake it may never have been scheduled.</summary>
internal sealed class LookAtStart(IServiceScopeFactory scopes) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().PublishAsync(new DeadlinePassed());
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
