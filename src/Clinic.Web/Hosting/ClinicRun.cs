using System.Net.Sockets;
using Clinic.Data.Start;
using Clinic.Web.Hosting.FirstAdmin;
using Microsoft.AspNetCore.Connections;

namespace Clinic.Web.Hosting;

/// <summary>Starts the portal, or does what the command line asks for, or says in one plain sentence why it cannot.</summary>
public static class ClinicRun
{
    private const int CannotStart = 1;

    /// <param name="app">The portal.</param>
    /// <param name="args">The command line.</param>
    /// <param name="assemble">
    /// Puts the parts of the portal together. It comes after the first start, because the framework asks for keys here and
    /// would report a missing key file with a stack trace.
    /// </param>
    public static async Task<int> RunClinicAsync(this WebApplication app, string[] args, Action assemble)
    {
        try
        {
            if (KeyFileCommand.IsAskedFor(args))
                return await KeyFileCommand.RunAsync(args);
            if (FirstAdminCommand.IsAskedFor(args))
                return await FirstAdminCommand.RunAsync(app.Services, args, app.Lifetime.ApplicationStopping);
            await app.Services.GetRequiredService<FirstStart>().RunAsync(app.Lifetime.ApplicationStopping);
            assemble();
            await app.RunAsync();
            return 0;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Told to stop before it was up: nothing is wrong.
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
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AccessDenied)
        {
            return await RefuseAsync("This user may not listen on that port: choose one above 1023 with --urls.");
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            return await RefuseAsync("This computer does not have the address to listen on: choose one that it has, or all with http://*:5080, in --urls.");
        }
        catch (FormatException fault) when (fault.TargetSite?.DeclaringType == typeof(BindingAddress))
        {
            return await RefuseAsync("The address to listen on cannot be read: write it as http://127.0.0.1:5080 in --urls.");
        }
    }

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return CannotStart;
    }
}
