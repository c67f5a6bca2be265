using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Clinic.Data.Providers;

/// <summary>
/// The model holds the protector of the account columns, and EF keeps models for the whole process. Two hosts in one
/// process with keys of their own, as in tests, must not share it.
/// </summary>
internal sealed class KeyedModelCache : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), context.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()
            ?.ApplicationServiceProvider?.GetService(typeof(IPersonalDataProtector)), designTime);
}
