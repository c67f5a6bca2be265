using Clinic.Data.Start;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Clinic.Data.Tests.Stores;

/// <summary>A fresh, migrated database of one provider for one test class.</summary>
public abstract class Store : IAsyncLifetime
{
    private ServiceProvider? services;

    protected Store() => Folder = Directory.CreateTempSubdirectory("clinic-data-").FullName;

    public string Folder { get; }

    public FakeTimeProvider Clock { get; } = new(TestClock.Start);

    /// <summary>Services of the host; skips the test where there is no server.</summary>
    public IServiceProvider Services
    {
        get
        {
            SkipWhereMissing();
            return services!;
        }
    }

    public abstract IDictionary<string, string?> Settings { get; }

    protected virtual bool IsMissing => false;

    public async ValueTask InitializeAsync()
    {
        if (!IsMissing)
        {
            services = TestHost.Build(Folder, Settings, Clock);
            await Get<DatabaseStart>().RunAsync(CancellationToken.None);
        }
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public ClinicDbContext Open() => Get<IDbContextFactory<ClinicDbContext>>().CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (services is not null)
        {
            await DropAsync();
            await services.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    public virtual void SkipWhereMissing()
    {
    }

    protected abstract Task DropAsync();
}
