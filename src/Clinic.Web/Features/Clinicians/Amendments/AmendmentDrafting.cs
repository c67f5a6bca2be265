using Clinic.Data.Dispositions;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Signing;

namespace Clinic.Web.Features.Clinicians.Amendments;

/// <summary>Fills a form with an amendment that was written before and not signed.</summary>
public static class AmendmentDrafting
{
    public static void Fill(AmendmentForm form, DraftContent written, DispositionListReading inUse)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(inUse);
        form.Words = written.Note;
        form.Decided = written.Decided is { } decided ? ScreeningCodes.ParseClassificationCode(decided) : null;
        form.Reason = written.Reason is { } reason ? DecisionCodes.ParseOverrideReasonCode(reason) : null;
        form.Disposition = inUse.List.Find(written.Disposition) is { IsRetired: false } ? written.Disposition : null;
        form.RecheckWeeks = written.Weeks;
        form.RecheckBattery = written.Battery is { } battery ? DecisionCodes.ParseRecheckBatteryCode(battery) : null;
        if (written.List == inUse.Number && form.Disposition is { } chosen)
            form.Ticks[chosen] = [.. written.Ticked];
    }
}
