using AngleSharp.Html.Dom;
using Clinic.Data;
using Clinic.Data.Encryption;
using Clinic.Data.Identity;
using Clinic.Data.Records;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Consent;
using Clinic.Web.Features.Patients.Start;
using Clinic.Web.Features.Patients.Submit;
using Clinic.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Web.Tests.Features.Patients;

/// <summary>A patient with an intake in progress, who acts through use cases as a circuit does, or posts forms as a browser without script.</summary>
public sealed class Patient
{
    private readonly ClinicApp app;
    private long sequence;

    private Patient(ClinicApp app, TestAccount account) => (this.app, Account) = (app, account);

    public TestAccount Account { get; }

    public Guid DraftId { get; private set; }

    public Guid Tab { get; } = Guid.NewGuid();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A fresh patient who has just pressed "Start".</summary>
    public static async Task<Patient> StartAsync(ClinicApp app)
    {
        var patient = new Patient(app, await app.AddAccountAsync(ClinicRoles.Patient));
        await patient.PressStartAsync();
        return patient;
    }

    /// <summary>A patient who has an account and has done nothing yet.</summary>
    public static async Task<Patient> RegisterAsync(ClinicApp app) => new(app, await app.AddAccountAsync(ClinicRoles.Patient));

    /// <summary>Signs the consent text in use; signing it again changes nothing.</summary>
    public async Task SignConsentAsync()
    {
        var consent = (await RunAsync<ReadConsent, OwnConsent?>(read => read.RunAsync(Stop)))!;
        var form = new SignForm { VersionId = consent.VersionId, Language = consent.Language, Name = "Person Patient", Agree = true };
        Assert.Equal(SignResult.Done, await RunAsync<SignConsent, SignResult>(sign => sign.RunAsync(form, Stop)));
    }

    /// <summary>Begins what is next for the patient, and gives the code of its question set.</summary>
    public async Task<string> PressStartAsync()
    {
        await SignConsentAsync();
        Assert.Equal(StartResult.Ready, await RunAsync<StartIntake, StartResult>(start => start.RunAsync(Stop)));
        var draft = await ReadAsync(context => Drafts(context).SingleAsync(one => one.Status == DraftStatus.InProgress, Stop));
        DraftId = draft.Id;
        return draft.SetCode;
    }

    public async Task<TResult> RunAsync<TUseCase, TResult>(Func<TUseCase, Task<TResult>> work)
        where TUseCase : notnull
    {
        await using var scope = await app.ActAsAsync(Account);
        return await work(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>One answer as a circuit sends it.</summary>
    public Task<SaveResult> AnswerAsync(string item, params string[] values) => SaveAsync(Tab, ++sequence, item, values);

    public Task<SaveResult> SaveAsync(Guid tab, long number, string item, params string[] values) =>
        SaveAsync(DraftId, tab, new GivenAnswer(item, values) { Sequence = number });

    public Task<SaveResult> SaveAsync(Guid draft, Guid tab, params GivenAnswer[] answers) => RunAsync<SaveAnswer, SaveResult>(
        save => save.RunAsync(new AnswerBatch(draft, BuiltInQuestionSets.Intake.SectionOf(answers[0].ItemCode)?.Code ?? "mood", tab, answers), Stop));

    /// <summary>Many answers at once, in the order of the questions.</summary>
    public async Task<SaveResult.Done> AnswerAsync(IReadOnlyDictionary<string, string[]> answers) => Assert.IsType<SaveResult.Done>(await RunAsync<SaveAnswer, SaveResult>(
        save => save.RunAsync(
            new AnswerBatch(DraftId, "health", Tab, [.. answers.Select(pair => new GivenAnswer(pair.Key, pair.Value) { Sequence = ++sequence })]), Stop)));

    public Task<SubmitResult> SubmitAsync() => RunAsync<SubmitIntake, SubmitResult>(submit => submit.RunAsync(DraftId, Stop));

    public async Task<T> ReadAsync<T>(Func<ClinicDbContext, Task<T>> query)
    {
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<ClinicDbContext>>().CreateDbContextAsync(Stop);
        return await query(context);
    }

    public IQueryable<Draft> Drafts(ClinicDbContext context) => context.Drafts.AsNoTracking()
        .Where(draft => context.Patients.Any(patient => patient.Id == draft.PatientId && patient.UserId == Account.Id));

    public Task<List<SavedAnswer>> SavesAsync() =>
        ReadAsync(context => context.SavedAnswers.AsNoTracking().Where(row => row.DraftId == DraftId).OrderBy(row => row.Ordinal).ToListAsync(Stop));

    public Task<ReviewCase?> CaseAsync() => ReadAsync(context => context.ReviewCases.AsNoTracking().SingleOrDefaultAsync(row => row.DraftId == DraftId, Stop));

    public async Task<IReadOnlyList<SafetyAlert>> AlertsAsync() => await CaseAsync() is { } row
        ? await ReadAsync(context => context.SafetyAlerts.AsNoTracking().Where(alert => alert.CaseId == row.Id).OrderBy(alert => alert.RaisedAt).ToListAsync(Stop))
        : [];

    public Task<List<Submission>> SubmissionsAsync() =>
        ReadAsync(context => context.Submissions.AsNoTracking().Where(row => row.DraftId == DraftId).ToListAsync(Stop));

    /// <summary>The present answer of an item, in its stored form; null where there is none.</summary>
    public async Task<string?> AnswerOfAsync(string item)
    {
        var saves = await SavesAsync();
        var last = saves.LastOrDefault(row => row.ItemCode == item);
        return last is null ? null : FieldProtector.Open(await KeyAsync(), SealedColumns.SavedAnswer, last.Id, last.Value);
    }

    public Task<DataKey> KeyAsync() => ReadAsync(async context => await app.Services.GetRequiredService<PatientKeys>().OpenAsync(
        context, await Drafts(context).Select(draft => draft.PatientId).FirstAsync(Stop), Stop));

    /// <summary>A browser in which the patient is signed in.</summary>
    public async Task<HttpClient> BrowseAsync()
    {
        var client = app.Browse();
        Assert.NotNull((await client.SignInAsync(Account.Email, ClinicApp.Password)).Target());
        return client;
    }

    /// <summary>Posts a section's form as it lies on the page: hidden fields, what is filled in, and these fields instead.</summary>
    public static Task<HttpResponseMessage> PostAsync(
        HttpClient client, IHtmlDocument page, string section, string then, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelector("form.section-form")!;
        var changed = fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var kept = form.QuerySelectorAll("input").OfType<IHtmlInputElement>()
            .Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked)
            .Select(input => (Name: input.Name!, input.Value))
            .Concat(form.QuerySelectorAll("textarea").OfType<IHtmlTextAreaElement>().Select(area => (Name: area.Name!, area.Value)))
            .Where(field => !changed.Contains(field.Name));
        return client.PostAsync(
            new Uri($"/intake/part/{section}", UriKind.Relative),
            new FormUrlEncodedContent(kept.Concat(fields).Append(("then", then)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))),
            Stop);
    }

    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string section, params (string Name, string Value)[] fields) =>
        await PostAsync(client, await client.GetPageAsync($"/intake/part/{section}"), section, "next", fields);
}
