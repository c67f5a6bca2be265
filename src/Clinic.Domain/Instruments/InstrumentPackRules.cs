using Clinic.Domain.Questionnaires;

namespace Clinic.Domain.Instruments;

/// <summary>What a pack must hold to before it is scored.</summary>
public static class InstrumentPackRules
{
    /// <summary>Every fault of a pack, in the order of the file; none where it can be used.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="file">The name to give in a fault.</param>
    public static ValueList<InstrumentPackFault> Check(InstrumentPack pack, string file)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(file);
        var faults = new PackFaults(file);
        PackItemRules.Check(pack, faults);
        if (faults.IsEmpty)
        {
            // The arithmetic of a score can be judged only where its items stand.
            PackScoreRules.Check(pack, faults);
        }

        return faults.All;
    }
}
