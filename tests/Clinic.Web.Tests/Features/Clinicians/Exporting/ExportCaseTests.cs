using System.Net;
using System.Text;
using Clinic.Data.Audit;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Fhir;
using Clinic.Web.Features.Clinicians.Amendments;
using Clinic.Web.Features.Clinicians.Exporting;
using Clinic.Web.Features.Clinicians.Safety;
using Clinic.Web.Tests.Features.Clinicians.Support;
using Clinic.Web.Tests.Hosting;
using Hl7.Fhir.Validation;
using Microsoft.EntityFrameworkCore;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Web.Tests.Features.Clinicians.Exporting;

public sealed class ExportCaseTests(ClinicApp app) : IClassFixture<ClinicApp>
{
    private readonly CaseMaker cases = new(app);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_is_valid_FHIR_and_holds_answers_scores_result_and_the_signed_decision()
    {
        var made = await cases.AddAsync(CaseScript.BurnoutAndLowMood);
        await using var desk = await Desk.OpenAsync(app);
        var form = await desk.BeginDecisionAsync(made.Id);
        form.Note = "Agreed on the telephone";
        Outcomes.IsDone(await desk.DecideAsync(form));

        var bundle = FhirJson.Read<R4.Bundle>(Encoding.UTF8.GetString((await WrittenAsync(desk, made)).Content));

        Assert.Empty(bundle.Validate());
        var parts = bundle.Entry.Select(entry => entry.Resource!).ToList();
        var answers = Assert.Single(parts.OfType<R4.QuestionnaireResponse>());
        Assert.Contains(answers.Item.SelectMany(section => section.Item), item => item.LinkId == "phq9.1" && item.Answer.Count == 1);
        Assert.Equal(7, parts.OfType<R4.Observation>().Count());
        var risk = Assert.Single(parts.OfType<R4.RiskAssessment>());
        var suggested = Assert.IsType<R4.CodeableConcept>(risk.Prediction[0].Outcome).Coding[0].Code;
        Assert.Equal(Classification.BurnoutWithCoOccurringDepression.ToCode(), suggested);
        var decision = Assert.Single(parts.OfType<R4.ClinicalImpression>());
        Assert.Equal((suggested, "Agreed on the telephone"), (decision.Finding[0].ItemCodeableConcept!.Coding[0].Code, decision.Note[0].Text));
        Assert.StartsWith("Agreed with the suggestion. Next step: ", decision.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_says_who_signed_what_was_done_for_safety_when_to_ask_again_and_the_step_that_holds_now()
    {
        var made = await cases.AddAsync(CaseScript.Elevated);
        await using var desk = await Desk.OpenAsync(app);
        await desk.ActAsync(new SafetyActionForm { CaseId = made.Id, Kind = SafetyActionKind.SpokeWithPerson, Words = "Safe at home" });
        var form = await desk.BeginDecisionAsync(made.Id);
        (form.RecheckWeeks, form.RecheckBattery) = (4, RecheckBattery.Intake);
        Outcomes.IsDone(await desk.DecideAsync(form));
        var file = await desk.FileAsync(made.Id);
        Outcomes.IsDone(await desk.Get<PrepareAmendment>().RunAsync(
            new AmendmentForm { CaseId = made.Id, DecisionId = file.Decision!.Id, Version = file.Version, Dispositions = file.Dispositions, Words = "Called again", Disposition = "depression-evaluation" }, Stop));
        Outcomes.IsDone(await desk.SignAsync(made.Id, await desk.TokenAsync(made.Id)));

        var bundle = FhirJson.Read<R4.Bundle>(Encoding.UTF8.GetString((await WrittenAsync(desk, made)).Content));

        Assert.Empty(bundle.Validate());
        var decision = Assert.Single(bundle.Entry.Select(entry => entry.Resource).OfType<R4.ClinicalImpression>());
        Assert.Equal(("Practitioner", "Person Clinician"), (decision.Assessor?.Type, decision.Assessor?.Display));
        Assert.Equal(
            "Agreed with the suggestion. Next step: Clinical evaluation for depression. Signed first: Referral to talking therapy. Ask again in 4 weeks: Whole intake.",
            decision.Summary);
        Assert.Equal(
            ["Safety action: Spoke with the person. Safe at home", "Called again Next step now: Clinical evaluation for depression."],
            decision.Note.Select(note => note.Text));
        Assert.All(decision.Note, note => Assert.Equal("Person Clinician", (note.Author as R4.FhirString)?.Value));
    }

    [Fact]
    public async Task The_person_is_named_by_id_alone_and_the_file_by_nothing_but_its_time()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using var desk = await Desk.OpenAsync(app);

        var written = await WrittenAsync(desk, made);

        Assert.DoesNotContain("Quartermain", Encoding.UTF8.GetString(written.Content), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(made.PatientId.ToString(), Encoding.UTF8.GetString(written.Content), StringComparison.Ordinal);
        Assert.Matches("^case-[0-9]{8}-[0-9]{6}[.]fhir[.]json$", written.FileName);
        Assert.Equal(1, await ExportsAsync(made));
    }

    [Fact]
    public async Task What_was_never_sent_erased_or_elsewhere_is_not_exported_and_nothing_is_written()
    {
        var unsent = await cases.AddAsync(CaseScript.Well, new CaseWish { IsSent = false });
        var erased = await cases.AddAsync(CaseScript.Well);
        await using (var context = cases.Open())
            await PatientKeys.DestroyAsync(context, erased.PatientId, Stop);
        var elsewhere = await cases.AddAsync(CaseScript.Well, new CaseWish { SiteId = await cases.AddSiteAsync() });
        await using var desk = await Desk.OpenAsync(app);
        await using var stranger = await Desk.OpenAsync(app, site: cases.NewId());
        await using var admin = await Desk.OpenAsync(app, ClinicRoles.Admin);

        Assert.Equal(ExportRefusal.NotSent, await RefusedAsync(desk, unsent));
        Assert.Equal(ExportRefusal.Erased, await RefusedAsync(desk, erased));
        Assert.Equal(ExportRefusal.NotFound, await RefusedAsync(stranger, elsewhere));
        Assert.Equal(ExportRefusal.NotAllowed, await RefusedAsync(admin, elsewhere));

        Assert.Equal((0, 0, 0), (await ExportsAsync(unsent), await ExportsAsync(erased), await ExportsAsync(elsewhere)));
    }

    [Fact]
    public async Task A_record_changed_from_outside_does_not_travel_on_as_if_it_were_true()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        await using (var context = cases.Open())
        {
            await context.Database.ExecuteSqlRawAsync("DROP TRIGGER \"Submissions_refuse_update\"", Stop);
            await context.Database.ExecuteSqlAsync($"UPDATE Submissions SET Answers = zeroblob(40) WHERE PatientId = {made.PatientId}", Stop);
        }

        await using var desk = await Desk.OpenAsync(app);

        Assert.Equal(ExportRefusal.Altered, await RefusedAsync(desk, made));
        Assert.Equal(0, await ExportsAsync(made));
    }

    [Fact]
    public async Task The_form_gives_the_file_to_a_clinician_and_to_nobody_who_did_not_send_it_from_here()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        var client = await app.BrowseAsClinicianAsync();

        var file = await SendAsync(client, made.Id, await TokenAsync(client));
        var forged = await SendAsync(client, made.Id, "x");
        var nowhere = Guid.NewGuid();
        var gone = await SendAsync(client, nowhere, await TokenAsync(client));

        Assert.Equal((HttpStatusCode.OK, "application/fhir+json"), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        Assert.StartsWith("case-", file.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
        Assert.Contains("no-store", file.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal($"/staff/cases/{nowhere}", gone.Target());
        Assert.Equal(1, await ExportsAsync(made));
    }

    [Fact]
    public async Task A_patient_does_not_get_there()
    {
        var made = await cases.AddAsync(CaseScript.Well);
        var client = app.Browse();
        await client.SignInAsync((await app.AddAccountAsync(ClinicRoles.Patient)).Email, ClinicApp.Password);

        Assert.Equal("/account/denied", (await SendAsync(client, made.Id, "x")).Target());
    }

    private static async Task<CaseExport.Written> WrittenAsync(Desk desk, MadeCase made) =>
        Assert.IsType<CaseExport.Written>(await desk.Get<ExportCase>().RunAsync(made.Id, Stop));

    private static async Task<ExportRefusal> RefusedAsync(Desk desk, MadeCase made) =>
        Assert.IsType<CaseExport.Refused>(await desk.Get<ExportCase>().RunAsync(made.Id, Stop)).Reason;

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, Guid caseId, string token) => client.PostAsync(
        new Uri(PostExport.Address(caseId), UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), Stop);

    // The form of the case lives in a circuit; the one to sign out carries the same token.
    private static async Task<string> TokenAsync(HttpClient client) =>
        (await client.GetPageAsync("/account")).QuerySelector("#sign-out [name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private async Task<int> ExportsAsync(MadeCase made)
    {
        await using var context = cases.Open();
        return await context.AuditEvents.CountAsync(one => one.Action == AuditActions.CaseExported && one.EntityId == made.Id, Stop);
    }
}
