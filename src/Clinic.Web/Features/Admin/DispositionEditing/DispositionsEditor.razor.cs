using Microsoft.AspNetCore.Components;

namespace Clinic.Web.Features.Admin.DispositionEditing;

/// <summary>The form of the clinic's list. What was typed stays in it whatever comes of saving.</summary>
public sealed partial class DispositionsEditor(SaveDispositions save, AdminSteps steps)
{
    private FieldFaults faults = FieldFaults.None;
    private string? said;
    private bool isRefused;
    private bool isBusy;

    [Parameter, EditorRequired]
    public required DispositionsForm Form { get; set; }

    private string? Fault(int place, string field) => faults[FormattableString.Invariant($"Rows[{place}].{field}")];

    private void Add()
    {
        Form.Rows.Add(new DispositionRow());
        said = null;
    }

    // One that was never saved goes; any other stays for the decisions that chose it.
    private void Turn(DispositionRow row)
    {
        if (row.Code is null)
            Form.Rows.Remove(row);
        else
            row.IsRetired = !row.IsRetired;
        (said, faults) = (null, FieldFaults.None);
    }

    private async Task SubmitAsync()
    {
        if (isBusy)
            return;
        (isBusy, said, faults) = (true, null, FieldFaults.None);
        if (await steps.RunAsync(async () => Show(await save.RunAsync(Form, CancellationToken.None))) is { } trouble)
            (said, isRefused) = (trouble, true);
        isBusy = false;
    }

    private void Show(SaveDispositionsResult result)
    {
        switch (result)
        {
            case SaveDispositionsResult.Saved done:
                Form.Number = done.Number;
                (said, isRefused) = ("Saved. The next decision is made from this list.", false);
                break;
            case SaveDispositionsResult.Stale:
                (said, isRefused) = (SaveDispositionsResult.Stale.Sentence, true);
                break;
            case SaveDispositionsResult.Refused refused:
                faults = refused.Faults;
                (said, isRefused) = ("Not saved yet. Please look at the fields marked above.", true);
                break;
        }
    }
}
