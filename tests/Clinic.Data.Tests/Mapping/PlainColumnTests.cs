using Clinic.Data.Encryption;
using Clinic.Data.Tests.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Clinic.Data.Tests.Mapping;

/// <summary>A text or byte column holds something sealed, or stands here with the reason why it may be read by anybody who finds the file.</summary>
public abstract class PlainColumnTests(Store store)
{
    private const string Code = "a code of our own, of limited length";
    private const string Blind = "a keyed code: without the key it says nothing";
    private const string Public = "shown to every visitor";
    private const string Random = "random, made by the program";

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["AlertSteps.Kind"] = Code,
        ["AspNetUsers.AlertSound"] = Code,
        ["Amendments.DecidedClassification"] = Code,
        ["Amendments.Disposition"] = Code,
        ["Amendments.OverrideReason"] = Code,
        ["Amendments.RecheckBattery"] = Code,
        ["Amendments.Ticked"] = "which points of a checklist, by their number",
        ["AspNetRoles.Name"] = "one of three role names",
        ["AspNetRoles.NormalizedName"] = "one of three role names",
        ["AspNetRoles.ConcurrencyStamp"] = Random,
        ["AspNetRoleClaims.ClaimType"] = "not used; roles carry no claims",
        ["AspNetRoleClaims.ClaimValue"] = "not used; roles carry no claims",
        ["AspNetUserClaims.ClaimType"] = Code,
        ["AspNetUserClaims.ClaimValue"] = "claims hold codes, ids and times; what is personal lies in protected columns",
        ["AspNetUserLogins.LoginProvider"] = "not used; there is no outside sign-in",
        ["AspNetUserLogins.ProviderKey"] = "not used; there is no outside sign-in",
        ["AspNetUserLogins.ProviderDisplayName"] = "not used; there is no outside sign-in",
        ["AspNetUserTokens.LoginProvider"] = "a constant of Identity",
        ["AspNetUserTokens.Name"] = "a constant of Identity",
        ["AspNetUserPasskeys.CredentialId"] = Random,
        ["AspNetUserPasskeys.Data"] = "a public key and its counters; the name it was given lies sealed in it",
        ["AspNetUsers.ConcurrencyStamp"] = Random,
        ["AspNetUsers.Language"] = Code,
        ["AspNetUsers.SecurityStamp"] = Random,
        ["AspNetUsers.PasswordHash"] = "a salted slow hash",
        ["AspNetUsers.NormalizedEmail"] = Blind,
        ["AspNetUsers.NormalizedUserName"] = Blind,
        ["AuditEvents.Action"] = Code,
        ["AuditEvents.ActorRole"] = Code,
        ["AuditEvents.Detail"] = "codes only; the trail refuses spaces and addresses",
        ["AuditEvents.EntityType"] = Code,
        ["BlindReadings.Classification"] = "a reading to report on",
        ["ChainHeads.Code"] = Blind,
        ["ChainHeads.LinkCode"] = Blind,
        ["ChainLinks.Code"] = Blind,
        ["ChainLinks.Kind"] = Code,
        ["ChainLinks.ActionMarks"] = Blind,
        ["ChainLinks.AnswerMarks"] = Blind,
        ["ChainLinks.Previous"] = Blind,
        ["ChainLinks.RecordCode"] = Blind,
        ["ChainLinks.SubmissionCode"] = Blind,
        ["ChainLinks.WordingCode"] = Blind,
        ["Clinics.CrisisLines"] = Public,
        ["Clinics.EmergencyNumber"] = Public,
        ["Clinics.Name"] = Public,
        ["Clinics.QuestionPaging"] = Public,
        ["Clinics.Phone"] = Public,
        ["Clinics.ResponseHours"] = Public,
        ["Clinics.RuleSet"] = Code,
        ["Clinics.SpanishResponseHours"] = Public,
        ["Clinics.TimeZone"] = Public,
        ["ConsentSignatures.Language"] = Code,
        ["ConsentVersions.Content"] = "the consent text, which every patient reads",
        ["ConsentVersions.ContentHash"] = "the hash of what every patient reads",
        ["ConsentVersions.Status"] = Code,
        ["ContactEntries.Outcome"] = Code,
        ["ContactEntries.Party"] = Code,
        ["ContactEntries.Way"] = Code,
        ["DataProtectionKeys.FriendlyName"] = Random,
        ["DataProtectionKeys.Xml"] = "sealed by the XML encryptor",
        ["DecisionDrafts.TokenCode"] = Blind,
        ["Decisions.DecidedClassification"] = Code,
        ["Decisions.Disposition"] = Code,
        ["Decisions.OverrideReason"] = Code,
        ["Decisions.RecheckBattery"] = Code,
        ["Decisions.RuleSet"] = Code,
        ["Decisions.SuggestedClassification"] = Code,
        ["Decisions.Ticked"] = "which points of a checklist, by their number",
        ["DispositionListVersions.Content"] = "the clinic's own list of steps, which says nothing of anybody",
        ["DeletionRequests.Outcome"] = Code,
        ["Drafts.CurrentSection"] = Code,
        ["Drafts.SetCode"] = Code,
        ["Drafts.Status"] = Code,
        ["EntryCodes.CodeHash"] = Blind,
        ["EntryCodes.Kind"] = Code,
        ["EntryCodes.Language"] = Code,
        ["EntryCodes.LinkHash"] = Blind,
        ["EntryCodes.ReturnHash"] = Blind,
        ["EntryRefusals.Source"] = Blind,
        ["KeyChecks.IndexCheck"] = Blind,
        ["KioskDevices.MarkHash"] = Blind,
        ["MailAttempts.Outcome"] = Code,
        ["OutboxMails.Language"] = Code,
        ["OutboxMails.Status"] = Code,
        ["OutboxMails.Template"] = Code,
        ["Patients.ClinicNumberIndex"] = Blind,
        ["Patients.DateOfBirthIndex"] = Blind,
        ["Patients.EmailIndex"] = Blind,
        ["Patients.NameIndex"] = Blind,
        ["RuleSetVersions.Content"] = "cut-offs and norms with their sources; nothing of a person",
        ["RuleSetVersions.Name"] = Code,
        ["QuestionSetVersions.Content"] = "the questions, which every patient sees",
        ["QuestionSetVersions.ContentHash"] = "the hash of what every patient sees",
        ["QuestionSetVersions.Language"] = Code,
        ["QuestionSetVersions.SetCode"] = Code,
        ["QuestionSetVersions.Status"] = Code,
        ["ReleasedSummaries.Measures"] = "which measures are shown, not their values",
        ["ReviewCases.Classification"] = "a derived result to sort and filter the queue by",
        ["ReviewCases.Decisive"] = "ids of rules to report on",
        ["ReviewCases.Flags"] = "derived codes to filter the queue by",
        ["ReviewCases.Kind"] = Code,
        ["ReviewCases.Status"] = Code,
        ["ReviewCases.Worsening"] = "derived codes and scores that stand plain beside them, to say in the queue why a case is there",
        ["SavedViews.Filter"] = "the codes, ids and dates of a filter",
        ["SafetyActions.Kind"] = Code,
        ["SafetyAlerts.Origin"] = Code,
        ["SafetyAlerts.Reason"] = Code,
        ["SavedAnswers.ItemCode"] = "which item, not what was answered",
        ["SavedAnswers.Language"] = Code,
        ["SecondReadings.Classification"] = "a reading to report on",
        ["Sites.Name"] = Public,
        ["Submissions.BurnoutSeverity"] = "a derived result to report on",
        ["Submissions.Classification"] = "a derived result to report on",
        ["Submissions.Decisive"] = "ids of rules to report on",
        ["Submissions.Flags"] = "derived codes to report on",
        ["Submissions.Gad7Severity"] = "a derived result to report on",
        ["Submissions.Ketamine"] = "a derived result to report on",
        ["Submissions.Phq9Algorithm"] = "a derived result to report on",
        ["Submissions.Phq9Severity"] = "a derived result to report on",
        ["Submissions.Profile"] = "a derived result to report on",
        ["Submissions.RuleSet"] = Code,
    };

    [Fact]
    public async Task Every_text_or_byte_column_is_sealed_or_has_a_reason_not_to_be()
    {
        await using var context = store.Open();

        var plain = TextColumns(context.Model).Where(column => !column.IsSealed).Select(column => column.Name);

        Assert.Equal(Reasons.Keys.Order(StringComparer.Ordinal), plain.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_list_of_sealed_columns_is_that_of_the_model()
    {
        await using var context = store.Open();

        var inModel = TextColumns(context.Model).Where(column => column.Type == typeof(Sealed)).Select(column => column.Name);

        Assert.Equal(
            SealedColumns.All.Select(column => $"{column.Table}.{column.Name}").Order(StringComparer.Ordinal),
            inModel.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Name, Type Type, bool IsSealed)> TextColumns(IModel model) =>
        from entity in model.GetEntityTypes()
        let owner = entity.FindOwnership()?.PrincipalEntityType
        where owner is null || !entity.IsMappedToJson()
        from column in entity.GetProperties().Select(property => Describe(entity, property))
            .Concat(entity.GetNavigations().Where(one => one.TargetEntityType.IsMappedToJson())
                .Select(one => (Name: $"{entity.GetTableName()}.{one.TargetEntityType.GetContainerColumnName()}", Type: typeof(string), IsSealed: false)))
            .Concat(entity.GetComplexProperties().Where(one => one.ComplexType.IsMappedToJson())
                .Select(one => (Name: $"{entity.GetTableName()}.{one.ComplexType.GetContainerColumnName()}", Type: typeof(string), IsSealed: false)))
        where column.Type == typeof(string) || column.Type == typeof(byte[]) || column.Type == typeof(Sealed)
        select column;

    private static (string Name, Type Type, bool IsSealed) Describe(IEntityType entity, IProperty property)
    {
        var isSealed = (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Sealed)
            || property.PropertyInfo?.IsDefined(typeof(ProtectedPersonalDataAttribute), inherit: true) == true;
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        var type = (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Sealed) ? typeof(Sealed) : stored;
        return ($"{entity.GetTableName()}.{property.GetColumnName()}", type, isSealed);
    }
}

public sealed class PlainColumnTestsOnSqlite(SqliteStore store) : PlainColumnTests(store), IClassFixture<SqliteStore>;

public sealed class PlainColumnTestsOnPostgreSql(PostgreSqlStore store) : PlainColumnTests(store), IClassFixture<PostgreSqlStore>;
