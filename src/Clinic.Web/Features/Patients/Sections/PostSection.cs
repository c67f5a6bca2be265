using System.Globalization;
using Clinic.Domain.Questionnaires;
using Clinic.Web.Account.Preferences;
using Clinic.Web.App.Languages;
using Clinic.Web.Features.Patients.Answering;
using Clinic.Web.Features.Patients.Posting;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Clinic.Web.Features.Patients.Sections;

/// <summary>
/// Takes a section that a browser posts, with or without a script. What can be taken is saved; then the next page, or this
/// one again with what is still to be done.
/// </summary>
public sealed class PostSection(
    PostedForm posted,
    ReadSection read,
    SaveAnswer save,
    ChooseLanguage choose,
    FaultWords words,
    SectionProblems problems,
    IEnumerable<EndpointDataSource> endpoints)
{
    public async Task<IResult> RunAsync(HttpContext context, string section)
    {
        ArgumentNullException.ThrowIfNull(context);
        var page = IntakePaths.Part(section);
        var (form, instead) = await posted.OpenAsync(context, page);
        if (form is null)
            return instead!;
        problems.Page = int.TryParse(form[SectionForm.PageField], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var found = await read.RunAsync(section, context.RequestAborted) as SectionReading.Found;
        var items = found is null ? [] : ItemsOf(found, section);
        var batch = SectionForm.ReadBatch(form, section, [.. items.Select(item => item.Code)]);
        var saved = await save.RunAsync(batch, context.RequestAborted);
        var language = await choose.RunAsync(context, form[LanguageSwitch.Field], context.RequestAborted);
        return saved switch
        {
            SaveResult.Done done when language is not null => Reread(done, batch, language),
            SaveResult.Done done => GoOn(done, batch, found?.Reading.Version.Set, form[SectionForm.ThenField]),
            SaveResult.SignedOut => PostedForm.SignInFirst(page),
            SaveResult.AlreadySent => PostedForm.SeeOther(IntakePaths.AlreadySent),
            SaveResult.NotNow => ShowAgain(batch, IntakeNotice.NotNow, language),
            _ => PostedForm.NotYours(),
        };
    }

    /// <summary>What the page should have asked. The draft of a stale tab may be another one; saving tells.</summary>
    private static List<Item> ItemsOf(SectionReading.Found found, string section) =>
        [.. found.Reading.Shown.Set.FindSection(section)!.Items.Where(item => item.IsAnswerable && OnPage(found, item))];

    private static bool OnPage(SectionReading.Found found, Item item) =>
        found.Section.Due.Contains(item.Code, StringComparer.Ordinal) || PageFollowUps.Includes(found.Reading.Version.Set, item);

    private IResult GoOn(SaveResult.Done done, AnswerBatch batch, QuestionSet? set, string? then)
    {
        if (done.Faults.Any(fault => fault.Code == AnswerFaults.UnderAge))
            return PostedForm.SeeOther(IntakePaths.UnderAge);
        AddFaults(done, batch);
        if (set is null)
            return PostedForm.SeeOther(IntakePaths.Intake);
        var turn = new PageTurn(set, done.Section, problems.Page);
        if (then is not (SectionForm.ThenBack or SectionForm.ThenLater))
            problems.AddMissing(turn.Here.Where(item => done.Section.Missing.Contains(item.Code, StringComparer.Ordinal)), words);
        if (problems.Messages.Count > 0)
            return new ThisPageAgain(endpoints, null);
        return PostedForm.SeeOther(then switch
        {
            SectionForm.ThenBack => turn.Back,
            SectionForm.ThenLater => IntakePaths.With(IntakePaths.Intake, IntakeNotice.SavedForLater),
            _ => turn.Next,
        });
    }

    /// <summary>The same page in another language. What could not be taken is shown again; what is still open is nobody's fault yet.</summary>
    private IResult Reread(SaveResult.Done done, AnswerBatch batch, Language language)
    {
        language.Use();
        AddFaults(done, batch);
        return problems.Messages.Count > 0 ? new ThisPageAgain(endpoints, language) : PostedForm.SeeOther(IntakePaths.Part(batch.Section, problems.Page ?? 1));
    }

    private void AddFaults(SaveResult.Done done, AnswerBatch batch)
    {
        foreach (var fault in done.Faults)
            problems.Add(fault, batch.Answers.First(given => given.ItemCode == fault.ItemCode).Values, words);
    }

    private ThisPageAgain ShowAgain(AnswerBatch batch, IntakeNotice notice, Language? language)
    {
        problems.Notice = notice;
        foreach (var given in batch.Answers.Where(given => given.Values.Any(value => value.Length > 0)))
            problems.Refused[given.ItemCode] = given.Values;
        return new ThisPageAgain(endpoints, language);
    }

    /// <summary>Hands the request to the page of the same address; the page finds the problems in the request's scope.</summary>
    private sealed class ThisPageAgain(IEnumerable<EndpointDataSource> endpoints, Language? language) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var page = endpoints.SelectMany(source => source.Endpoints)
                .First(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == typeof(SectionPage));
            language?.Use();
            httpContext.Request.Method = HttpMethods.Get;
            httpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            httpContext.SetEndpoint(page);
            await page.RequestDelegate!(httpContext);
        }
    }
}
