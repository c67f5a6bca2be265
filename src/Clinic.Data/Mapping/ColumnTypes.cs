using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Mapping;

/// <summary>How types lie in columns on every provider: an enum whose order matters is a number, any other outcome its code.</summary>
internal static class ColumnTypes
{
    private const int EnumName = 40;

    public static void Configure(ModelConfigurationBuilder types)
    {
        types.Properties<Sealed>().HaveConversion<SealedConverter>();
        types.Properties<CasePriority>().HaveConversion<int>();
        types.Properties<SafetyLevel>().HaveConversion<int>();
        ByCode<CaseKind, CaseKindConverter>(types);
        ByCode<CaseStatus, CaseStatusConverter>(types);
        ByCode<Classification, ClassificationConverter>(types);
        ByCode<BurnoutProfile, BurnoutProfileConverter>(types);
        ByCode<BurnoutSeverity, BurnoutSeverityConverter>(types);
        ByCode<Phq9Severity, Phq9SeverityConverter>(types);
        ByCode<Phq9Algorithm, Phq9AlgorithmConverter>(types);
        ByCode<Gad7Severity, Gad7SeverityConverter>(types);
        ByCode<KetamineGate, KetamineGateConverter>(types);
        ByName<DraftStatus>(types);
        ByName<ChainedKind>(types);
        ByName<DeletionOutcome>(types);
        ByName<ConsentStatus>(types);
        ByName<EntryKind>(types);
        ByName<QuestionSetStatus>(types);
        ByName<MailStatus>(types);
        ByName<AlertOrigin>(types);
        ByName<AlertSound>(types);
        ByName<QuestionPaging>(types);
    }

    private static void ByCode<TEnum, TConverter>(ModelConfigurationBuilder types)
        where TEnum : struct, Enum =>
        types.Properties<TEnum>().HaveConversion<TConverter>().HaveMaxLength(EnumName);

    private static void ByName<TEnum>(ModelConfigurationBuilder types)
        where TEnum : struct, Enum =>
        types.Properties<TEnum>().HaveConversion<string>().HaveMaxLength(EnumName);
}
