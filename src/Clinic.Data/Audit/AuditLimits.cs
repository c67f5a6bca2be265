namespace Clinic.Data.Audit;

/// <summary>Longest codes of the audit trail, shared by trail and mapping.</summary>
public static class AuditLimits
{
    public const int Code = 60;
    public const int Detail = 100;
}
