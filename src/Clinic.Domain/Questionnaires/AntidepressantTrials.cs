namespace Clinic.Domain.Questionnaires;

/// <summary>Derives <c>tx.trials</c> from what a person said about each medicine.</summary>
public static class AntidepressantTrials
{
    /// <summary>Weeks from which a trial is long enough. Source: decision rules, "Item codes and values", <c>tx.trials</c>.</summary>
    public const int AdequateWeeks = 6;

    /// <summary>The highest count; it stands for three or more. Source: as <see cref="AdequateWeeks"/>.</summary>
    public const int Cap = 3;

    /// <summary>
    /// The number of adequate trials with under half of a response, 0 to <see cref="Cap"/>; null where something unknown
    /// could change it.
    /// </summary>
    public static int? Count(IEnumerable<MedicineTrial> trials)
    {
        ArgumentNullException.ThrowIfNull(trials);
        var verdicts = trials.Select(trial => trial.IsFailedAdequateTrial).ToArray();
        var sure = verdicts.Count(verdict => verdict == true);
        return sure >= Cap ? Cap : Array.Exists(verdicts, verdict => verdict is null) ? null : sure;
    }

    /// <summary>The number on the answers in sight; see <see cref="Count(IEnumerable{MedicineTrial})"/>.</summary>
    public static int? Count(VisibleItems visible)
    {
        ArgumentNullException.ThrowIfNull(visible);
        return visible[KnownItems.Medicines]?.WholeNumber switch
        {
            0 => 0,
            1 => Count(Medicines(visible)),
            _ => null,
        };
    }

    /// <summary>Each medicine told of, in order, with what is known about it; none where there was none, or nothing is answered.</summary>
    public static IEnumerable<MedicineTrial> Told(VisibleItems visible)
    {
        ArgumentNullException.ThrowIfNull(visible);
        return visible[KnownItems.Medicines]?.WholeNumber == 1 ? Medicines(visible).Where(trial => trial != MedicineTrial.Unknown) : [];
    }

    /// <summary>An unanswered "another medicine?" leaves one more that nothing is known about.</summary>
    private static IEnumerable<MedicineTrial> Medicines(VisibleItems visible)
    {
        for (var number = 1; number <= KnownItems.MedicineCount; number++)
        {
            yield return Medicine(visible, number);
            var more = visible[KnownItems.Medicine(number, "more")];
            if (number < KnownItems.MedicineCount && more?.WholeNumber != 1)
            {
                if (more?.WholeNumber is null)
                {
                    yield return MedicineTrial.Unknown;
                }

                yield break;
            }
        }
    }

    private static MedicineTrial Medicine(VisibleItems visible, int number)
    {
        int? Part(string part) => visible[KnownItems.Medicine(number, part)]?.WholeNumber;
        return new(
            YesNo(Part("kind")), YesNo(Part("episode")), YesNo(Part("dose")), Part("weeks"), Part("response") switch
            {
                0 or 1 => false,
                2 => true,
                _ => null,
            });
    }

    private static bool? YesNo(int? answer) => answer switch
    {
        0 => false,
        1 => true,
        _ => null,
    };
}
