using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Clinic.Web.App.Languages;

/// <summary>
/// Keeps a circuit in the language of the page it was opened by, whatever was chosen in another tab since: words that are
/// drawn later belong to the words that are there.
/// </summary>
public sealed class CircuitLanguage : CircuitHandler
{
    private Language? language;

    /// <summary>Begins to speak it: now, and whenever the circuit works again.</summary>
    public void Speak(Language spoken)
    {
        ArgumentNullException.ThrowIfNull(spoken);
        language = spoken;
        spoken.Use();
    }

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) =>
        activity =>
        {
            language?.Use();
            return next(activity);
        };
}
