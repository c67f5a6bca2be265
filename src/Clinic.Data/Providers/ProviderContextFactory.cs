using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Providers;

/// <summary>Hands out the configured provider's pooled contexts as <see cref="ClinicDbContext"/>.</summary>
internal sealed class ProviderContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<ClinicDbContext>
    where TContext : ClinicDbContext
{
    public ClinicDbContext CreateDbContext() => contexts.CreateDbContext();

    public async Task<ClinicDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
