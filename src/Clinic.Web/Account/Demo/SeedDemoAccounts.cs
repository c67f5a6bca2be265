using Clinic.Data.Identity;
using Clinic.Web.Account.Register;
using Microsoft.AspNetCore.Identity;

namespace Clinic.Web.Account.Demo;

/// <summary>Makes the demo accounts that are missing. Outside Development there are none to make.</summary>
public sealed class SeedDemoAccounts(DemoAccounts demo, UserManager<ClinicUser> users, CreateAccount create)
{
    public async Task RunAsync(CancellationToken stop)
    {
        foreach (var account in demo.All)
        {
            if (await users.FindByEmailAsync(account.Email) is null)
                await create.RunAsync(new NewAccount(account.Name, account.Email, account.Password, account.Role, IsDemo: true), stop);
        }
    }
}
