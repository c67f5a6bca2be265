using Clinic.Data.Start;
using Microsoft.AspNetCore.Connections;

namespace Clinic.Web.Hosting;

/// <summary>Starts the portal, or says in one plain sentence why it cannot.</summary>
public static class ClinicRun
{
    private const int CannotStart = 1;

    public static async Task<int> RunClinicAsync(this WebApplication app)
    {
        try
        {
            await app.Services.GetRequiredService<FirstStart>().RunAsync(app.Lifetime.ApplicationStopping);
            await app.RunAsync();
            return 0;
        }
        catch (ClinicStartupException fault)
        {
            return await RefuseAsync(fault.Message);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            return await RefuseAsync("The port is in use: stop the other program, or choose another address with --urls.");
        }
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return CannotStart;
    }
}
