using System.Globalization;
using Clinic.Domain.Questionnaires;

namespace Clinic.Web.Features.Clinicians.Cases;

/// <summary>What was tried, out of the answers in sight.</summary>
internal static class TreatmentSheet
{
    private static readonly (string Item, string Name)[] Others =
    [
        ("tx.therapy", "Talking therapy"), ("tx.leave", "Time off to recover"), ("tx.job", "A change of job, hours or tasks"), ("tx.habits", "Sleep or activity changed"),
    ];

    public static TreatmentFacts Of(Sitting sitting)
    {
        ArgumentNullException.ThrowIfNull(sitting);
        var visible = sitting.Visible;
        var medicines = AntidepressantTrials.Told(visible).Select((trial, index) => Line(sitting, index + 1, trial)).ToList();
        return new(Trials(visible[KnownItems.Medicines]?.WholeNumber, AntidepressantTrials.Count(visible), medicines), medicines, [.. Said(sitting)]);
    }

    private static string Trials(int? took, int? trials, List<MedicineLine> medicines) => (took, trials) switch
    {
        (null, _) => "Whether any medicine was taken in this episode is not answered.",
        (0, _) => "No medicine in this episode, so no adequate trial.",
        (_, null) => $"How many adequate trials without response cannot be said: {medicines.Count(one => one.Counts == true)} for sure, {medicines.Count(one => one.Counts is null)} open.",
        (_, AntidepressantTrials.Cap) => "Three or more adequate trials without response.",
        (_, { } known) => string.Create(CultureInfo.InvariantCulture, $"{known} adequate {(known == 1 ? "trial" : "trials")} without response, of {medicines.Count} {(medicines.Count == 1 ? "medicine" : "medicines")} told."),
    } + $" Adequate means an antidepressant in this episode at an adequate dose for {AntidepressantTrials.AdequateWeeks} weeks or more; without response means better by less than half.";

    private static MedicineLine Line(Sitting sitting, int number, MedicineTrial trial) => new()
    {
        Name = Words(sitting, KnownItems.Medicine(number, "name")),
        Kind = Words(sitting, KnownItems.Medicine(number, "kind")),
        Episode = Words(sitting, KnownItems.Medicine(number, "episode")),
        Dose = Words(sitting, KnownItems.Medicine(number, "dose")),
        Weeks = Words(sitting, KnownItems.Medicine(number, "weeks")),
        Response = Words(sitting, KnownItems.Medicine(number, "response")),
        Counts = trial.IsFailedAdequateTrial,
        Why = trial.IsFailedAdequateTrial switch
        {
            true => null,
            false => string.Join(", ", Parts(trial).Where(part => part.Holds == false).Select(part => part.Not)),
            null => string.Join(", ", Parts(trial).Where(part => part.Holds is null).Select(part => part.Open)),
        },
    };

    private static (bool? Holds, string Not, string Open)[] Parts(MedicineTrial trial) =>
    [
        (trial.IsAntidepressant, "not an antidepressant", "kind not known"),
        (trial.InThisEpisode, "not in this episode", "when not known"),
        (trial.DoseAdequate, "dose not adequate", "dose not known"),
        (trial.Weeks is { } weeks ? weeks >= AntidepressantTrials.AdequateWeeks : null, $"under {AntidepressantTrials.AdequateWeeks} weeks", "weeks not known"),
        (trial.RespondedByHalf is { } better ? !better : null, "better by half or more", "response not known"),
    ];

    private static IEnumerable<string> Said(Sitting sitting)
    {
        foreach (var (item, name) in Others)
        {
            if (sitting.Visible[item]?.WholeNumber == 1)
                yield return $"{name}: {Words(sitting, $"{item}.helped").ToLowerInvariant()}";
        }
    }

    private static string Words(Sitting sitting, string code) =>
        !sitting.Visible.Contains(code) ? "not asked"
        : sitting.Set.FindItem(code) is { } item && sitting.Visible[code] is { } answer ? AnswerWords.Of(item, answer)
        : "not answered";
}
