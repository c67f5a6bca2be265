using Clinic.Data.Alerts;
using Clinic.Data.Audit;
using Clinic.Data.Identity;
using Clinic.Data.Mapping;
using Clinic.Data.Records;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data;

/// <summary>
/// The database of one clinic, whatever the provider. Take it from <c>IDbContextFactory&lt;ClinicDbContext&gt;</c>, one
/// for each call of a use case.
/// </summary>
public abstract class ClinicDbContext(DbContextOptions options)
    : IdentityDbContext<ClinicUser, ClinicRole, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<ClinicDetails> Clinics => Set<ClinicDetails>();

    public DbSet<Site> Sites => Set<Site>();

    public DbSet<Patient> Patients => Set<Patient>();

    public DbSet<PatientKey> PatientKeys => Set<PatientKey>();

    public DbSet<QuestionSetVersion> QuestionSetVersions => Set<QuestionSetVersion>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<SavedAnswer> SavedAnswers => Set<SavedAnswer>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<ReviewCase> ReviewCases => Set<ReviewCase>();

    public DbSet<SafetyAlert> SafetyAlerts => Set<SafetyAlert>();

    public DbSet<AlertStep> AlertSteps => Set<AlertStep>();

    public DbSet<SafetyAction> SafetyActions => Set<SafetyAction>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<Amendment> Amendments => Set<Amendment>();

    public DbSet<DecisionDraft> DecisionDrafts => Set<DecisionDraft>();

    public DbSet<ChainLink> ChainLinks => Set<ChainLink>();

    public DbSet<ChainHead> ChainHeads => Set<ChainHead>();

    public DbSet<DispositionListVersion> DispositionListVersions => Set<DispositionListVersion>();

    public DbSet<BlindReading> BlindReadings => Set<BlindReading>();

    public DbSet<SecondReadingDraw> SecondReadingDraws => Set<SecondReadingDraw>();

    public DbSet<SecondReading> SecondReadings => Set<SecondReading>();

    public DbSet<ReleasedSummary> ReleasedSummaries => Set<ReleasedSummary>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<LetterDraft> LetterDrafts => Set<LetterDraft>();

    public DbSet<HandoverNote> HandoverNotes => Set<HandoverNote>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<Concern> Concerns => Set<Concern>();

    public DbSet<OutboxMail> OutboxMails => Set<OutboxMail>();

    public DbSet<MailAttempt> MailAttempts => Set<MailAttempt>();

    public DbSet<FollowUpRequest> FollowUpRequests => Set<FollowUpRequest>();

    public DbSet<RuleSetVersion> RuleSetVersions => Set<RuleSetVersion>();

    public DbSet<ConsentVersion> ConsentVersions => Set<ConsentVersion>();

    public DbSet<ConsentSignature> ConsentSignatures => Set<ConsentSignature>();

    public DbSet<DeletionRequest> DeletionRequests => Set<DeletionRequest>();

    public DbSet<EntryCode> EntryCodes => Set<EntryCode>();

    public DbSet<EntryRefusal> EntryRefusals => Set<EntryRefusal>();

    public DbSet<KioskDevice> KioskDevices => Set<KioskDevice>();

    public DbSet<SafetyPlanVersion> SafetyPlanVersions => Set<SafetyPlanVersion>();

    public DbSet<SafetyPlanRelease> SafetyPlanReleases => Set<SafetyPlanRelease>();

    public DbSet<ContactEntry> ContactEntries => Set<ContactEntry>();

    public DbSet<CareTask> CareTasks => Set<CareTask>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<KeyCheck> KeyChecks => Set<KeyCheck>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RenewVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RenewVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        ColumnTypes.Configure(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ClinicDbContext).Assembly);
        RecordRules.Apply(builder);
    }

    private void RenewVersions()
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                entry.Entity.Version = Guid.NewGuid();
            }
        }
    }
}
