using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Admin.ClinicSettings;

/// <summary>The form of the clinic's settings. What was typed stays in it whatever comes of saving.</summary>
public sealed partial class ClinicEditor(SaveClinicSettings save, AdminSteps steps)
{
    private static readonly string[] Zones = FindZones();
    private FieldFaults faults = FieldFaults.None;
    private IReadOnlyList<string> gaps = [];
    private string? said;
    private bool isRefused;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required ClinicForm Form { get; set; }

    protected override void OnParametersSet() => gaps = IntakeGaps.Of(Form);

    private async Task SubmitAsync()
    {
        if (isBusy)
            return;
        (isBusy, said, faults) = (true, null, FieldFaults.None);
        if (await steps.RunAsync(async () => Show(await save.RunAsync(Form, CancellationToken.None))) is { } trouble)
            (said, isRefused) = (trouble, true);
        isBusy = false;
    }

    private void Show(SaveClinicResult result)
    {
        switch (result)
        {
            case SaveClinicResult.Saved done:
                Form.Token = done.Token;
                gaps = IntakeGaps.Of(Form);
                (said, isRefused) = ("Saved. Patients see it within half a minute.", false);
                break;
            case SaveClinicResult.Stale:
                (said, isRefused) = (SaveClinicResult.Stale.Sentence, true);
                break;
            case SaveClinicResult.Refused refused:
                faults = refused.Faults;
                (said, isRefused) = ("Not saved yet. Please look at the fields marked above.", true);
                break;
        }
    }

    private bool Is(string field) => faults[field] is not null;

    private static string Further(int person) => FormattableString.Invariant($"FurtherRecipients[{person}].Address");

    private static string Part(int line, string part) => FormattableString.Invariant($"Lines[{line}].{part}");

    // Names with a place, such as Europe/London, and UTC: the older abbreviations mislead.
    private static string[] FindZones() =>
    [
        "Etc/UTC",
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];
}
