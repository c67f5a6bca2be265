using Clinic.Data.Alerts;
using Clinic.Data.Audit;
using Clinic.Data.Chain;
using Clinic.Data.Consent;
using Clinic.Data.Dispositions;
using Clinic.Data.Encryption;
using Clinic.Data.Entry;
using Clinic.Data.Erasure;
using Clinic.Data.Identity;
using Clinic.Data.Kiosks;
using Clinic.Data.Mail;
using Clinic.Data.Providers;
using Clinic.Data.QuestionSets;
using Clinic.Data.Review;
using Clinic.Data.Screenings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Clinic.Data.Start;

/// <summary>Registers everything that touches the database.</summary>
public static class ClinicDataServices
{
    private const int CommandSeconds = 30;

    /// <summary>
    /// Adds contexts, keys, protection of personal data, audit and start. Settings are read when first needed, so a
    /// host may still change its configuration. Identity itself is added by the host, with
    /// <c>AddEntityFrameworkStores&lt;ClinicDbContext&gt;()</c>.
    /// </summary>
    public static IServiceCollection AddClinicData(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new DatabaseSettings(configuration, provider.GetRequiredService<IHostEnvironment>()));
        AddContexts(services);
        AddProtection(services);
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<ReviewClaims>();
        services.AddSingleton<ReviewSignal>();
        services.AddSingleton<ReviewCommits>();
        services.AddSingleton<MailOutbox>();
        services.AddSingleton<MailDispatch>();
        services.AddSingleton<AlertRecipients>();
        services.AddSingleton<AlertLog>();
        services.AddSingleton<AlertCall>();
        services.AddSingleton<RaiseAlert>();
        services.AddSingleton<DrillRule>();
        services.AddSingleton<PublishedQuestionSets>();
        services.AddSingleton<KnownRuleSets>();
        services.AddSingleton<EntryCodes>();
        services.AddSingleton<EntryDoor>();
        services.AddSingleton<EntryGuard>();
        services.AddSingleton<KioskDevices>();
        services.AddSingleton<StoreBuiltInQuestionSets>();
        services.AddTransient<VerifyScreenings>();
        AddChain(services);
        services.AddSingleton<KeyChecking>();
        services.AddSingleton<DatabaseStart>();
        return services;
    }

    private static void AddChain(IServiceCollection services)
    {
        services.AddSingleton<ChainCode>();
        services.AddSingleton<RecordCodes>();
        services.AddSingleton<LinkCodes>();
        services.AddSingleton<ChainLog>();
        services.AddSingleton<DraftTokens>();
        services.AddSingleton<ChainAnchor>();
        services.AddSingleton<LinkCheck>();
        services.AddSingleton<CheckCase>();
        services.AddSingleton<VerifyChain>();
        services.AddSingleton<BeginChain>();
    }

    private static void AddContexts(IServiceCollection services)
    {
        services.AddPooledDbContextFactory<SqliteClinicDbContext>((provider, options) => options
            .UseSqlite(
                provider.GetRequiredService<DatabaseSettings>().ConnectionString,
                sqlite => sqlite.CommandTimeout(CommandSeconds).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(new SqliteConnectionSettings(), provider.GetRequiredService<ReviewCommits>())
            .ReplaceService<IModelCacheKeyFactory, KeyedModelCache>());
        services.AddPooledDbContextFactory<PostgreSqlClinicDbContext>((provider, options) => options
            .UseNpgsql(
                provider.GetRequiredService<DatabaseSettings>().ConnectionString,
                postgres => postgres.CommandTimeout(CommandSeconds))
            .AddInterceptors(provider.GetRequiredService<ReviewCommits>())
            .ReplaceService<IModelCacheKeyFactory, KeyedModelCache>());
        services.AddSingleton<IDbContextFactory<ClinicDbContext>>(provider =>
            provider.GetRequiredService<DatabaseSettings>().Provider switch
            {
                DatabaseProvider.Sqlite => Factory<SqliteClinicDbContext>(provider),
                DatabaseProvider.PostgreSql => Factory<PostgreSqlClinicDbContext>(provider),
            });
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContext());
    }

    private static ProviderContextFactory<TContext> Factory<TContext>(IServiceProvider provider)
        where TContext : ClinicDbContext =>
        new(provider.GetRequiredService<IDbContextFactory<TContext>>());

    private static void AddProtection(IServiceCollection services)
    {
        services.AddSingleton(provider => KeyRingSource.Load(provider.GetRequiredService<DatabaseSettings>()));
        services.AddSingleton<FieldProtector>();
        services.AddSingleton<BlindIndex>();
        services.AddSingleton<PatientKeys>();
        services.AddSingleton<KeyRotation>();
        services.AddSingleton<ErasePatient>();
        services.AddSingleton<StoreBuiltInConsent>();
        services.AddSingleton<StoreBuiltInDispositions>();
        services.AddSingleton<IPersonalDataProtector, SealedPersonalData>();
        services.AddSingleton<PasskeyNames>();
        services.AddSingleton<ILookupProtector, BlindLookup>();
        services.AddSingleton<ILookupProtectorKeyRing, BlindLookupKeyRing>();
        services.Configure<IdentityOptions>(AccountStores.Configure);

        // The name keeps cookies valid for every instance and after the program has moved to another folder.
        services.AddDataProtection().SetApplicationName("Clinic").PersistKeysToDbContext<ClinicDbContext>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlEncryptor = new MasterKeyXmlEncryptor(provider.GetRequiredService<FieldProtector>())));
    }
}
