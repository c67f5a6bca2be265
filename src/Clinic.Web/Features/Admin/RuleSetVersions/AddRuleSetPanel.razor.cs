using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Clinic.Web.Features.Admin.RuleSetVersions;

/// <summary>Adds a rule set, from a form of norms or from a file. What was typed stays whatever comes of it.</summary>
public sealed partial class AddRuleSetPanel(AddOwnNorms addNorms, AddRuleSet addFile, AdminSteps steps)
{
    private OwnNormsForm form = new();
    private FieldFaults faults = FieldFaults.None;
    private string? trouble;
    private string? fileTrouble;
    private bool isBusy;

    /// <summary>Version of the rule set that everything but the norms is taken from.</summary>
    [Parameter, EditorRequired]
    public required string Based { get; set; }

    /// <summary>Told the version once it is kept.</summary>
    [Parameter]
    public EventCallback<string> OnAdded { get; set; }

    private IEnumerable<(string Name, string Title, string CutOff, DimensionForm Numbers)> Dimensions =>
    [
        (nameof(form.Exhaustion), "Exhaustion", "Counts from", form.Exhaustion),
        (nameof(form.Cynicism), "Cynicism", "Counts from", form.Cynicism),
        (nameof(form.Efficacy), "Professional efficacy", "Counts up to", form.Efficacy),
    ];

    private string? Invalid(string field) => faults[field] is null ? null : "true";

    private string? First(string dimension) =>
        faults[$"{dimension}.Mean"] ?? faults[$"{dimension}.StandardDeviation"] ?? faults[$"{dimension}.CutOff"] ?? faults[$"{dimension}.StandardError"];

    private async Task AddNormsAsync()
    {
        if (isBusy)
            return;
        (isBusy, faults, trouble) = (true, FieldFaults.None, null);
        trouble = await steps.RunAsync(async () =>
        {
            switch (await addNorms.RunAsync(form, Based, CancellationToken.None))
            {
                case RuleSetChange.Faulty faulty:
                    faults = faulty.Faults;
                    break;
                case RuleSetChange.Refused refused:
                    trouble = refused.Sentence;
                    break;
                case RuleSetChange.Done done:
                    form = new OwnNormsForm();
                    await OnAdded.InvokeAsync(done.Version);
                    break;
            }
        }) ?? trouble;
        isBusy = false;
    }

    private async Task AddFileAsync(InputFileChangeEventArgs chosen)
    {
        if (isBusy)
            return;
        (isBusy, fileTrouble) = (true, null);
        fileTrouble = await steps.RunAsync(async () =>
        {
            if (chosen.File.Size > RuleSetLimits.File)
            {
                fileTrouble = $"The file is larger than {RuleSetLimits.File / 1000} KB. A rule set has about 5: choose another file.";
                return;
            }

            using var reader = new StreamReader(chosen.File.OpenReadStream(RuleSetLimits.File), Encoding.UTF8);
            switch (await addFile.RunAsync(await reader.ReadToEndAsync(), chosen.File.Name, CancellationToken.None))
            {
                case RuleSetChange.Refused refused:
                    fileTrouble = refused.Sentence;
                    break;
                case RuleSetChange.Done done:
                    await OnAdded.InvokeAsync(done.Version);
                    break;
            }
        }) ?? fileTrouble;
        isBusy = false;
    }
}
