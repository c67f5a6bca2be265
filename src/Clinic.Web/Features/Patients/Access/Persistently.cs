using System.Data.Common;
using Clinic.Data;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Features.Patients.Access;

/// <summary>Does a short piece of work again where another writer was faster, and gives up kindly where the database does not answer.</summary>
public static class Persistently
{
    private const int Tries = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    /// <summary>The result of the work, or null where it could not be done now.</summary>
    public static async Task<T?> RunAsync<T>(Func<Task<T>> work, ILogger log, CancellationToken stop)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (Exception fault) when (attempt < Tries && DatabaseConflict.Is(fault))
            {
                await Task.Delay(Pause * attempt, stop);
            }
            catch (Exception fault) when (fault is DbException or DbUpdateException)
            {
                log.LogError("A patient's change could not be written ({Fault})", fault.GetType().Name);
                return null;
            }
        }
    }
}
