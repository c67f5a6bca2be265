using Clinic.Data;
using Clinic.Data.Identity;
using Clinic.Domain.Agreement;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Admin.ClinicSettings;
using Clinic.Web.Features.Clinicians.Cases;
using Clinic.Web.Features.Clinicians.Claims;
using Clinic.Web.Features.Clinicians.Decisions;
using Clinic.Web.Features.Clinicians.FollowUps;
using Clinic.Web.Features.Clinicians.SecondReadings;
using Clinic.Web.Features.Clinicians.Signing;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Web.Hosting.DemoCases;

/// <summary>Lets clinicians decide a demo case, and read it a second time, by the use cases that real ones go through.</summary>
public sealed class SeedDemoDecision(DemoDesks desks, IDbContextFactory<ClinicDbContext> contexts, ShiftedClock clock)
{
    /// <summary>Does what is left to do for this case.</summary>
    public async Task RunAsync(Guid caseId, DemoDecision decision, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(decision);
        await using var context = await contexts.CreateDbContextAsync(stop);
        clock.GoBack(TimeSpan.FromHours(decision.HoursAgo));
        if (!await context.Decisions.AnyAsync(row => row.CaseId == caseId, stop))
            await DecideAsync(caseId, decision, stop);
        if (decision.FollowUpHoursAgo is { } sent && !await context.FollowUpRequests.AnyAsync(row => row.CaseId == caseId, stop))
        {
            clock.GoBack(TimeSpan.FromHours(sent));
            await using var desk = await desks.OpenAsync(ClinicRoles.Clinician, decision.By);
            await desk.DoAsync<SendFollowUp>(step => step.RunAsync(caseId, stop));
        }

        if (decision.SecondReading is { } reading
            && await context.SecondReadingDraws.AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == caseId && row.ReadAt == null, stop) is { } draw)
        {
            await ReadAgainAsync(draw.Id, reading, stop);
        }
    }

    private async Task DecideAsync(Guid caseId, DemoDecision decision, CancellationToken stop)
    {
        await using var desk = await desks.OpenAsync(ClinicRoles.Clinician, decision.By);
        await desk.DoAsync<ClaimCase>(step => step.RunAsync(caseId, stop));
        var file = ((CaseOpening.Opened)await desk.Get<OpenCase>().RunAsync(caseId, stop)).File;
        await desk.DoAsync<PrepareDecision>(step => step.RunAsync(Form(file, decision), stop));
        var shown = (SignatureReading.Ready)await desk.Get<ReadSignature>().RunAsync(caseId, stop);
        var confirmed = (SignatureConfirmation.Confirmed)await desk.Get<ConfirmSignature>().RunAsync(caseId, shown.Mark, desk.Password, null, stop);
        var share = decision.IsDrawn ? await SetShareAsync(DrawRules.Everything, stop) : (int?)null;
        await desk.DoAsync<SignDraft>(step => step.RunAsync(caseId, confirmed.Token, stop));
        if (share is { } before)
            await SetShareAsync(before, stop);
    }

    private static DecisionForm Form(CaseFile file, DemoDecision decision) => new()
    {
        CaseId = file.Id,
        Version = file.Version,
        Suggested = file.Result?.Classification,
        Agrees = decision.Otherwise is null,
        Decided = decision.Otherwise is { } other ? ScreeningCodes.ParseClassificationCode(other) : null,
        Reason = decision.Reason,
        OverrideWords = decision.Words,
        Dispositions = file.Dispositions,
        Disposition = decision.Disposition,
        Note = decision.Note,
    };

    private async Task ReadAgainAsync(Guid drawId, DemoSecondReading reading, CancellationToken stop)
    {
        clock.GoBack(TimeSpan.FromHours(reading.HoursAgo));
        await using var desk = await desks.OpenAsync(ClinicRoles.Clinician, reading.By);
        await desk.Get<OpenSecondReading>().RunAsync(drawId, stop);
        var form = new SecondReadingForm { DrawId = drawId, Classification = Classification.BelowThreshold, FindsSomething = false, Words = reading.Words };
        await desk.DoAsync<RecordSecondReading>(step => step.RunAsync(form, stop));
    }

    // A lot is drawn over what is decided; with every case drawn, this one is. Gives the share that was set before.
    private async Task<int> SetShareAsync(int share, CancellationToken stop)
    {
        await using var desk = await desks.OpenAsync(ClinicRoles.Admin, 1);
        var form = await desk.Get<ReadClinicSettings>().RunAsync(stop);
        var before = form.SecondReadingShare;
        form.SecondReadingShare = share;
        return await desk.Get<SaveClinicSettings>().RunAsync(form, stop) is SaveClinicResult.Saved
            ? before
            : throw new InvalidOperationException("The share of second readings could not be set for the demo.");
    }
}
