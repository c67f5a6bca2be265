using System.Text;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Safety;
using Clinic.Domain.Screening;
using Clinic.Domain.Screening.Reading;
using Clinic.Fhir.Responses;
using Clinic.Fhir.Results;
using Hl7.Fhir.Validation;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Tests.Results;

public sealed class BundleTests
{
    private static readonly DateTimeOffset Morning = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_Bundle_of_every_tenth_worked_case_is_valid_by_the_SDKs_own_rules()
    {
        var lines = AcceptanceCase.Lines.Where((_, n) => n % 10 == 0).ToArray();
        Assert.NotEmpty(lines);
        foreach (var line in lines)
        {
            var bundle = SubmissionBundle.Export(Submission(AcceptanceCase.Answers(line)));

            Assert.Empty(bundle.Validate());
            Assert.Empty(FhirJson.Read<R4.Bundle>(FhirJson.Write(bundle)).Validate());
        }
    }

    [Fact]
    public void Every_reference_inside_the_Bundle_leads_to_one_of_its_entries()
    {
        var bundle = SubmissionBundle.Export(Submission(Urgent()));
        var names = bundle.Entry.Select(entry => entry.FullUrl).ToArray();
        var risk = Single<R4.RiskAssessment>(bundle);
        var references = risk.Basis.Concat(bundle.Entry.Select(entry => entry.Resource).OfType<R4.Observation>().SelectMany(each => each.DerivedFrom))
            .Select(reference => reference.Reference).ToArray();

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.Subset(names.Append("#trace").ToHashSet(), references.ToHashSet());
        Assert.Contains("#trace", references);
        Assert.Equal(7, bundle.Entry.Count(entry => entry.Resource is R4.Observation && references.Contains(entry.FullUrl)));
    }

    [Fact]
    public void Scores_carry_their_LOINC_code_and_absent_ones_their_reason()
    {
        var answers = new AnswerSet.Builder();
        foreach (var code in AnswerCodes.Phq9)
        {
            answers.Set(code, 1);
        }

        var scores = ScoreObservations.Export(Submission(answers.Build())).ToDictionary(each => each.Score, each => each.Observation);

        Assert.Equal("44261-6", scores["phq9"].Code!.Coding[0].Code);
        Assert.Equal(9, Assert.IsType<R4.Quantity>(scores["phq9"].Value).Value);
        Assert.Equal("mild", scores["phq9"].Interpretation[0].Coding[0].Code);
        Assert.Null(scores["phq9"].DataAbsentReason);
        Assert.Equal(["70274-6", "75626-2"], new[] { "gad7", "auditc" }.Select(score => scores[score].Code!.Coding[0].Code));
        Assert.All(scores.Where(score => score.Key != "phq9"), score =>
        {
            Assert.Null(score.Value.Value);
            Assert.Equal("unknown", score.Value.DataAbsentReason!.Coding[0].Code);
        });
    }

    [Fact]
    public void Every_burnout_figure_and_the_result_say_that_the_inventory_is_unvalidated()
    {
        const string says = "Unvalidated own inventory, demo cut-offs; not comparable with published MBI-GS figures.";

        AssertBurnoutSays(says, SubmissionBundle.Export(Submission(AnswerSet.Empty)));
    }

    [Fact]
    public void With_a_clinics_own_norms_every_burnout_figure_and_the_result_say_whose_they_are()
    {
        var own = RuleSets.FindJson("2026.1")!.Replace("\"demo\": true", "\"demo\": false", StringComparison.Ordinal);
        var rules = own.Replace("Own burnout inventory, unvalidated, with demo norms; not comparable with published figures of other inventories", "Norms of Riverside", StringComparison.Ordinal);
        var submission = Submission(AnswerSet.Empty) with { Explanation = new ScreeningEvaluator(RuleSetJson.Read(rules)).Explain(ScreeningInput.Of(AnswerSet.Empty)) };

        AssertBurnoutSays("Norms of Riverside.", SubmissionBundle.Export(submission));
    }

    private static void AssertBurnoutSays(string says, R4.Bundle bundle)
    {
        var burnout = bundle.Entry.Select(entry => entry.Resource).OfType<R4.Observation>()
            .Where(each => each.Code!.Coding[0].System!.EndsWith("/score", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, burnout.Length);
        Assert.All(burnout, each => Assert.Equal(says, Assert.Single(each.Note).Text));
        Assert.Contains(Single<R4.RiskAssessment>(bundle).Note, note => note.Text == says);
    }

    [Fact]
    public void The_result_carries_classification_rule_set_every_rule_and_the_evidence_byte_for_byte()
    {
        var submission = Submission(Urgent());

        var risk = Single<R4.RiskAssessment>(SubmissionBundle.Export(submission));

        Assert.Equal("2026.1", risk.Method!.Coding[0].Code);
        Assert.Equal(
            [submission.Explanation.Result.Classification.ToCode(), "urgent"], risk.Prediction.Select(prediction => Assert.IsType<R4.CodeableConcept>(prediction.Outcome).Coding[0].Code));
        Assert.Equal(
            submission.Explanation.ToCanonicalJson(),
            Encoding.UTF8.GetString(Assert.IsType<R4.DocumentReference>(Assert.Single(risk.Contained)).Content[0].Attachment!.Data!));
        Assert.All(submission.Explanation.Rules, rule => Assert.Contains(risk.Note, note => note.Text == $"{RuleSentence.Of(rule)} Source: {rule.Source}."));
        Assert.Contains(risk.Note, note => note.Text == ClinicianWording.KetamineDisclosure);
    }

    [Theory]
    [InlineData(SafetyLevel.None, 0)]
    [InlineData(SafetyLevel.Elevated, 0)]
    [InlineData(SafetyLevel.Urgent, 1)]
    public void A_Flag_is_raised_where_safety_is_urgent_and_only_there(SafetyLevel level, int flags)
    {
        var submission = Submission(AtLevel(level));
        Assert.Equal(level, submission.Explanation.Result.Safety);

        var raised = SubmissionBundle.Export(submission).Entry.Select(entry => entry.Resource).OfType<R4.Flag>().ToArray();

        Assert.Equal(flags, raised.Length);
        Assert.All(raised, flag => Assert.Equal((R4.Flag.FlagStatus.Active, "safety", "urgent"), (flag.Status!.Value, flag.Category[0].Coding[0].Code, flag.Code!.Coding[0].Code)));
    }

    [Fact]
    public void A_decision_goes_along_as_an_impression_about_the_result_and_makes_no_condition()
    {
        var decision = new FhirDecision
        {
            SignedAt = Morning,
            Decided = Classification.SituationalBurnout,
            Summary = "Decided otherwise than suggested.",
            Notes = [new FhirNote(Morning.AddDays(1), "Called again")],
        };

        var bundle = SubmissionBundle.Export(Submission(Urgent()) with { Decision = decision });

        Assert.Empty(FhirJson.Read<R4.Bundle>(FhirJson.Write(bundle)).Validate());
        var impression = Single<R4.ClinicalImpression>(bundle);
        Assert.Equal("situational-burnout", impression.Finding[0].ItemCodeableConcept!.Coding[0].Code);
        Assert.Equal(("Called again", "2026-01-06T09:00:00+00:00"), (impression.Note[0].Text, impression.Note[0].Time));
        Assert.Equal(
            bundle.Entry.Single(entry => entry.Resource is R4.RiskAssessment).FullUrl, impression.Investigation[0].Item[0].Reference);
        Assert.DoesNotContain(bundle.Entry, entry => entry.Resource is R4.Condition);
        Assert.DoesNotContain(SubmissionBundle.Export(Submission(Urgent())).Entry, entry => entry.Resource is R4.ClinicalImpression);
    }

    [Fact]
    public void The_same_submission_gives_the_same_bytes_and_another_case_other_names()
    {
        var submission = Submission(Urgent());

        Assert.Equal(FhirJson.Write(SubmissionBundle.Export(submission)), FhirJson.Write(SubmissionBundle.Export(submission)));
        Assert.NotEqual(
            SubmissionBundle.Export(submission).Entry[0].FullUrl, SubmissionBundle.Export(submission with { CaseId = "c-2" }).Entry[0].FullUrl);
    }

    private static AnswerSet AtLevel(SafetyLevel level)
    {
        var answers = new AnswerSet.Builder().Set(AnswerCodes.Phq9[8], 0);
        foreach (var question in AnswerCodes.Asq)
        {
            answers.Set(question, level == SafetyLevel.None ? 0 : 1);
        }

        return answers.Set(AnswerCodes.AsqAttemptWhen, 0).Set(AnswerCodes.AsqNow, level == SafetyLevel.Urgent ? 1 : 0).Build();
    }

    private static AnswerSet Urgent() => new AnswerSet.Builder().Set(AnswerCodes.Phq9[8], 3).Set(AnswerCodes.AsqNow, 1).Build();

    private static FhirSubmission Submission(AnswerSet answers) => new()
    {
        CaseId = "c-1",
        PatientId = "p-1",
        Explanation = AcceptanceCase.Explain(answers),
        Form = AnsweredForm.Of(BuiltInQuestionSets.Intake, answers),
        SubmittedAt = Morning,
    };

    private static T Single<T>(R4.Bundle bundle)
        where T : R4.Resource => Assert.Single(bundle.Entry.Select(entry => entry.Resource).OfType<T>());
}
