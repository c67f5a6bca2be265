namespace Clinic.Web.Account.SecondFactor;

/// <summary>Whether the second step is on, and how many recovery codes are left.</summary>
public sealed record SecondFactorState(bool IsOn, int RecoveryCodesLeft);
