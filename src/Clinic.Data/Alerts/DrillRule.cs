using Clinic.Data.Records;
using Microsoft.Extensions.Hosting;

namespace Clinic.Data.Alerts;

/// <summary>Whether intakes wait for an acknowledged alert drill: everywhere but on a developer's machine.</summary>
public sealed class DrillRule(IHostEnvironment environment)
{
    public bool IsNeeded => !environment.IsDevelopment();

    /// <summary>Whether this patient's intake may begin. That of a drill is how the drill is passed, so it does not wait for one.</summary>
    public bool MayBegin(ClinicDetails clinic, Patient patient)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentNullException.ThrowIfNull(patient);
        return clinic.Opening(IsNeeded && !patient.IsDrill).IsOpen;
    }
}
