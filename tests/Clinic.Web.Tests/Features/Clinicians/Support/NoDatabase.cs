using Clinic.Data;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Tests.Features.Clinicians.Support;

/// <summary>A database that does not answer.</summary>
internal sealed class NoDatabase : IDbContextFactory<ClinicDbContext>
{
    public ClinicDbContext CreateDbContext() => throw new TimeoutException();
}
