using Clinic.Data.Quality;
using Clinic.Domain.Questionnaires;
using Clinic.Domain.Review;
using Clinic.Domain.Screening;
using Clinic.Web.Features.Quality.Access;

namespace Clinic.Web.Features.Quality.Agreement;

/// <summary>Sorts the counts into the groups that the page shows.</summary>
public static class AgreementComposer
{
    public const string You = "You";
    public const string Others = "All colleagues together";
    private static readonly Guid Together = Guid.Empty;
    private const string NotKept = "not kept";
    private const string Gone = "Somebody whose account is gone";

    /// <summary>What each rule asks, by id; the trace of a screening without an answer names them all.</summary>
    private static readonly Dictionary<string, string> Says = new ScreeningEvaluator(RuleSets.All[^1])
        .Explain(ScreeningInput.Of(AnswerSet.Empty)).Rules.ToDictionary(rule => rule.Id, rule => rule.Says, StringComparer.Ordinal);

    public static IReadOnlyList<AgreementGroup> ByRuleSet(IEnumerable<AgreementCount> counts) =>
    [
        .. counts.GroupBy(one => one.RuleSet)
            .OrderByDescending(group => group.Key, StringComparer.Ordinal)
            .Select(group => new AgreementGroup(group.Key ?? NotKept, group.Key, AgreementFigures.Of(group))),
    ];

    /// <summary>Everybody by name for who may see that, two of one name apart; else oneself and the others together.</summary>
    public static IReadOnlyList<AgreementGroup> ByClinician(
        IReadOnlyCollection<AgreementCount> counts, QualityViewer viewer, IReadOnlyDictionary<Guid, string> names)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(names);
        return
        [
            .. counts.GroupBy(one => one.ClinicianId == viewer.Id || (viewer.SeesColleagues && names.ContainsKey(one.ClinicianId)) ? one.ClinicianId : Together)
                .OrderByDescending(group => group.Key == viewer.Id)
                .ThenByDescending(group => group.Sum(one => one.Cases))
                .Select(group => new AgreementGroup(Name(group.Key), null, AgreementFigures.Of(group))),
        ];

        string Name(Guid id) => id == viewer.Id ? You : names.GetValueOrDefault(id, viewer.SeesColleagues ? Gone : Others);
    }

    public static IReadOnlyList<DecisiveRule> ByRule(IEnumerable<AgreementCount> counts) =>
    [
        .. counts.Where(one => one.Decisive is not null)
            .SelectMany(one => one.Decisive!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(rule => (rule, one)))
            .GroupBy(pair => pair.rule, pair => pair.one)
            .Select(group => new DecisiveRule(
                group.Key,
                Says.GetValueOrDefault(group.Key, group.Key),
                group.Sum(one => (long)one.Cases),
                group.Where(one => one.Chosen != one.Suggested).Sum(one => (long)one.Cases)))
            .OrderByDescending(rule => rule.Decisive).ThenBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<RankedReason> Reasons(IReadOnlyCollection<AgreementCount> counts)
    {
        var all = counts.Where(one => one.Chosen != one.Suggested).Sum(one => (long)one.Cases);
        return
        [
            .. counts.Where(one => one.Reason is not null)
                .GroupBy(one => one.Reason!)
                .Select(group => new RankedReason(
                    group.Key, DecisionWording.Label(DecisionCodes.ParseOverrideReasonCode(group.Key)), group.Sum(one => (long)one.Cases), all))
                .OrderByDescending(reason => reason.Cases).ThenBy(reason => reason.Label, StringComparer.Ordinal),
        ];
    }
}
