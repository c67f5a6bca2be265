using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;
using Clinic.Domain.Scoring;

namespace Clinic.Domain.Screening;

/// <summary>What is known of one person before flags, gate and priority are asked.</summary>
internal readonly struct ScreeningFacts
{
    public required CompiledRules Rules { get; init; }

    public required ScreeningInput Input { get; init; }

    public required BurnoutMeasures Measures { get; init; }

    public BurnoutComposite? Composite { get; init; }

    public BurnoutSeverity? Severity { get; init; }

    public BurnoutProfile? Profile { get; init; }

    public required BurnoutVerdict Burnout { get; init; }

    public required Phq9Items Phq9Items { get; init; }

    public Phq9Score? Phq9 { get; init; }

    public Gad7Score? Gad7 { get; init; }

    public AuditCScore? AuditC { get; init; }

    public required DepressionVerdict Depression { get; init; }

    public bool? Pervasive { get; init; }

    public required bool MoodLeads { get; init; }

    public required Classification Classification { get; init; }

    public required SafetyAssessment Safety { get; init; }

    public AnswerSet Final => Input.Final;

    public AnswerSet Peak => Input.Peak;
}
