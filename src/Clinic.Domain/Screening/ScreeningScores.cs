namespace Clinic.Domain.Screening;

/// <summary>
/// The scores of one screening; null where too few items are answered. Comparisons are made on exact fractions before
/// these decimals are written; see the decision rules, "Scores".
/// </summary>
/// <param name="Exhaustion">Mean of the exhaustion items, 0–6.</param>
/// <param name="Cynicism">Mean of the cynicism items, 0–6.</param>
/// <param name="Efficacy">Mean of the efficacy items, 0–6; higher is better.</param>
/// <param name="BurnoutComposite">0.4 · exhaustion + 0.3 · cynicism + 0.3 · (6 − efficacy), 0–6 (Kalimo).</param>
/// <param name="Phq9">PHQ-9 total, 0–27, prorated where one or two items are missing.</param>
/// <param name="Gad7">GAD-7 total, 0–21, prorated likewise.</param>
/// <param name="AuditC">AUDIT-C total, 0–12.</param>
public sealed record ScreeningScores(
    decimal? Exhaustion,
    decimal? Cynicism,
    decimal? Efficacy,
    decimal? BurnoutComposite,
    int? Phq9,
    int? Gad7,
    int? AuditC);
