[assembly: AssemblyFixture(typeof(Clinic.EndToEnd.Portal.RunningPortal))]
[assembly: AssemblyFixture(typeof(Clinic.EndToEnd.Portal.Browser))]

namespace Clinic.EndToEnd.Portal;

/// <summary>One portal, freshly seeded, shared by the tests that do not kill it.</summary>
public sealed class RunningPortal : IAsyncLifetime
{
    private PortalProcess? process;

    public PortalProcess Process => process ?? throw new InvalidOperationException("The portal did not start.");

    public async ValueTask InitializeAsync() => process = await PortalProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }
}
