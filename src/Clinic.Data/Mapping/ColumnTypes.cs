using Clinic.Data.Encryption;
using Clinic.Data.Records;
using Clinic.Domain.Review;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data.Mapping;

/// <summary>How types lie in columns on every provider: an enum whose order matters is a number, any other its name.</summary>
internal static class ColumnTypes
{
    private const int EnumName = 40;

    public static void Configure(ModelConfigurationBuilder types)
    {
        types.Properties<Sealed>().HaveConversion<SealedConverter>();
        types.Properties<CasePriority>().HaveConversion<int>();
        types.Properties<SafetyLevel>().HaveConversion<int>();
        ByName<CaseKind>(types);
        ByName<CaseStatus>(types);
        ByName<Classification>(types);
        ByName<BurnoutProfile>(types);
        ByName<BurnoutSeverity>(types);
        ByName<Phq9Severity>(types);
        ByName<Phq9Algorithm>(types);
        ByName<Gad7Severity>(types);
        ByName<KetamineGate>(types);
        ByName<DraftStatus>(types);
        ByName<QuestionSetStatus>(types);
    }

    private static void ByName<TEnum>(ModelConfigurationBuilder types)
        where TEnum : struct, Enum =>
        types.Properties<TEnum>().HaveConversion<string>().HaveMaxLength(EnumName);
}
