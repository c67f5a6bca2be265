[assembly: AssemblyFixture(typeof(Clinic.EndToEnd.Portal.RunningPortal))]
[assembly: AssemblyFixture(typeof(Clinic.EndToEnd.Portal.Browser))]

namespace Clinic.EndToEnd.Portal;

/// <summary>One portal, freshly seeded, shared by the tests that do not kill it.</summary>
public sealed class RunningPortal : IAsyncLifetime
{
    public PortalProcess Process { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Process = await PortalProcess.StartAsync();

    public async ValueTask DisposeAsync() => await Process.DisposeAsync();
}
