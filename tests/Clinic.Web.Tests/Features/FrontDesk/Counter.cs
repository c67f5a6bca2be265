using Clinic.Data;
using Clinic.Data.Entry;
using Clinic.Data.Identity;
using Clinic.Web.Features.FrontDesk.Invitations;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.FrontDesk;

/// <summary>A member of staff at the desk, in a circuit of their own.</summary>
public sealed class Counter : IAsyncDisposable
{
    public static readonly DateOnly Born = new(1986, 5, 4);
    private readonly ClinicApp app;
    private readonly AsyncServiceScope scope;

    private Counter(ClinicApp app, AsyncServiceScope scope, TestAccount account) => (this.app, this.scope, Account) = (app, scope, account);

    public TestAccount Account { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Counter> OpenAsync(ClinicApp app, string role = ClinicRoles.Clinician, Guid? site = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var account = await app.AddAccountAsync(role);
        if (site is not null)
        {
            await using var context = Open(app);
            await context.Users.Where(user => user.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.SiteId, site), Stop);
        }

        return new Counter(app, await app.ActAsAsync(account), account);
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ClinicDbContext Open() => Open(app);

    public Task<InvitationResult> InviteAsync(InvitationForm form) => Get<InvitePatient>().RunAsync(form, Stop);

    /// <summary>Invites somebody of a name nobody else has.</summary>
    public async Task<IssuedCode> InviteAsync(string? name = null, DateOnly? born = null) => Assert.IsType<InvitationResult.Made>(
        await InviteAsync(new InvitationForm { Name = name ?? $"Person {Guid.NewGuid():N}", Born = born ?? Born })).Code;

    /// <summary>A kiosk code for somebody of a name nobody else has.</summary>
    public async Task<IssuedCode> KioskCodeAsync() => Assert.IsType<InvitationResult.Made>(
        await InviteAsync(new InvitationForm { Name = $"Person {Guid.NewGuid():N}", Born = Born, Way = InvitationWay.Kiosk })).Code;

    public Task<IReadOnlyList<InvitationRow>> ListAsync() => Get<ListInvitations>().RunAsync(Stop);

    public ValueTask DisposeAsync() => scope.DisposeAsync();

    private static ClinicDbContext Open(ClinicApp app) => app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContext();
}
