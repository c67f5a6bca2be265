using Clinic.Data.Dispositions;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Clinicians.Decisions;

namespace Clinic.Web.Features.Clinicians.Signing;

/// <summary>Between the form of a decision and what waits for a signature.</summary>
public static class DecisionDrafting
{
    public static DraftContent Write(DecisionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new()
        {
            Agrees = !form.IsOverride,
            Suggested = form.Suggested?.ToCode(),
            Decided = (form.IsOverride ? form.Decided : form.Suggested)?.ToCode(),
            Reason = form.IsOverride ? form.Reason?.ToCode() : null,
            OverrideWords = form.IsOverride ? Filled(form.OverrideWords) : null,
            Disposition = form.Disposition,
            List = form.Dispositions.Number,
            Ticked = [.. form.Ticked],
            Weeks = form.RecheckWeeks,
            Battery = form.RecheckWeeks is null ? null : form.RecheckBattery?.ToCode(),
            Note = Filled(form.Note),
        };
    }

    /// <summary>Fills a form with what was written before; ticks of another list than the one in use mean other points and are left out.</summary>
    public static void Fill(DecisionForm form, DraftContent written, DispositionListReading inUse)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(inUse);
        form.Agrees = written.Suggested is null ? null : written.Agrees;
        form.Decided = written.Agrees || written.Decided is null ? null : ScreeningCodes.ParseClassificationCode(written.Decided);
        form.Reason = written.Reason is { } reason ? DecisionCodes.ParseOverrideReasonCode(reason) : null;
        form.OverrideWords = written.OverrideWords;
        form.Disposition = inUse.List.Find(written.Disposition) is { IsRetired: false } ? written.Disposition : null;
        form.RecheckWeeks = written.Weeks;
        form.RecheckBattery = written.Battery is { } battery ? DecisionCodes.ParseRecheckBatteryCode(battery) : null;
        form.Note = written.Note;
        if (written.List == inUse.Number && form.Disposition is { } chosen)
            form.Ticks[chosen] = [.. written.Ticked];
    }

    /// <summary>What somebody wrote into a decision, in one text; null where it was nothing.</summary>
    public static string? Words(string? overrideWords, string? note) =>
        Filled(string.Join("\n\n", new[] { Filled(overrideWords), Filled(note) }.OfType<string>()));

    private static string? Filled(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}
