using Clinic.Domain.Review;
using Clinic.Domain.Scoring;
using Clinic.Domain.Screening;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Clinic.Data.Mapping;

// What is stored is the outcome's stable code, so that renaming a member changes no data.
internal sealed class CaseKindConverter() : ValueConverter<CaseKind, string>(
    kind => kind.ToCode(), code => ReviewCodes.ParseCaseKindCode(code));

internal sealed class CaseStatusConverter() : ValueConverter<CaseStatus, string>(
    status => status.ToCode(), code => ReviewCodes.ParseCaseStatusCode(code));

internal sealed class ClassificationConverter() : ValueConverter<Classification, string>(
    classification => classification.ToCode(), code => ScreeningCodes.ParseClassificationCode(code));

internal sealed class BurnoutProfileConverter() : ValueConverter<BurnoutProfile, string>(
    profile => profile.ToCode(), code => ScreeningCodes.ParseBurnoutProfileCode(code));

internal sealed class KetamineGateConverter() : ValueConverter<KetamineGate, string>(
    gate => gate.ToCode(), code => ScreeningCodes.ParseKetamineGateCode(code));

internal sealed class BurnoutSeverityConverter() : ValueConverter<BurnoutSeverity, string>(
    severity => severity.ToCode(), code => ScoringCodes.ParseBurnoutSeverityCode(code));

internal sealed class Phq9SeverityConverter() : ValueConverter<Phq9Severity, string>(
    severity => severity.ToCode(), code => ScoringCodes.ParsePhq9SeverityCode(code));

internal sealed class Phq9AlgorithmConverter() : ValueConverter<Phq9Algorithm, string>(
    algorithm => algorithm.ToCode(), code => ScoringCodes.ParsePhq9AlgorithmCode(code));

internal sealed class Gad7SeverityConverter() : ValueConverter<Gad7Severity, string>(
    severity => severity.ToCode(), code => ScoringCodes.ParseGad7SeverityCode(code));
