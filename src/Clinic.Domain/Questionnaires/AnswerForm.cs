using System.Globalization;

namespace Clinic.Domain.Questionnaires;

/// <summary>
/// Turns the values a form holds for an item into an answer: the same words whether they come through a circuit, a
/// script's queue or a plain post. The field name is the item code.
/// </summary>
public static class AnswerForm
{
    /// <summary>The form value of "I'd rather not answer".</summary>
    public const string DeclineValue = "~declined";

    /// <summary>The form value of a given tick.</summary>
    public const string TickValue = "yes";

    /// <summary>The form values of an answer, for filling a form in again; empty where there is none.</summary>
    public static IReadOnlyList<string> Values(ItemAnswer? answer) => answer switch
    {
        ItemAnswer.Choice choice => [choice.Value.ToString(CultureInfo.InvariantCulture)],
        ItemAnswer.Choices choices => choices.Codes,
        ItemAnswer.Text text => [text.Value],
        ItemAnswer.Number number => [number.Value.ToString(CultureInfo.InvariantCulture)],
        ItemAnswer.Date date => [date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        ItemAnswer.Ticked => [TickValue],
        ItemAnswer.Declined => [DeclineValue],
        _ => [],
    };

    /// <summary>Reads the values of one item. Nothing but blanks takes an earlier answer back.</summary>
    public static AnswerReading Read(Item item, IEnumerable<string?> values, AnswerMoment moment)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(values);
        var given = values.Select(value => value is null ? null : Readable(value).Trim()).Where(value => !string.IsNullOrEmpty(value)).Select(value => value!).ToArray();
        var reading = Shape(item, given);
        return reading.Answer is { } answer && AnswerCheck.Check(item, answer, moment) is { } fault ? AnswerReading.Of(fault) : reading;
    }

    private static AnswerReading Shape(Item item, string[] given)
    {
        if (!item.IsAnswerable)
        {
            return AnswerReading.Of(AnswerCheck.UnknownItem(item.Code));
        }

        if (given.Length == 0)
        {
            return AnswerReading.Of(new ItemAnswer.Cleared());
        }

        if (given.Contains(DeclineValue, StringComparer.Ordinal))
        {
            return given.Length == 1
                ? AnswerReading.Of(new ItemAnswer.Declined())
                : Fault(item, AnswerFaults.DeclinedAndAnswered, "Please either answer, or choose “I'd rather not answer”, not both.");
        }

        return item.Kind switch
        {
            ItemKind.MultipleChoice => Many(item, given),
            ItemKind.Date or ItemKind.BirthDate => Day(item, given),
            ItemKind.SingleChoice or ItemKind.WholeNumber or ItemKind.ShortText or ItemKind.LongText or ItemKind.Phone
                or ItemKind.Consent or ItemKind.Display => given is [var only]
                    ? One(item, only)
                    : Fault(item, AnswerFaults.TooManyValues, "Please give one answer here."),
        };
    }

    private static AnswerReading One(Item item, string value) => item.Kind switch
    {
        ItemKind.SingleChoice => TryNumber(value, out var choice)
            ? AnswerReading.Of(new ItemAnswer.Choice(choice))
            : Fault(item, AnswerFaults.UnknownOption, "Please choose one of the answers shown."),
        ItemKind.WholeNumber => TryNumber(value, out var number)
            ? AnswerReading.Of(new ItemAnswer.Number(number))
            : Fault(item, AnswerFaults.NotANumber, "Please enter a whole number in digits, such as 40."),
        ItemKind.ShortText or ItemKind.LongText or ItemKind.Phone => AnswerReading.Of(new ItemAnswer.Text(value)),
        ItemKind.Consent => string.Equals(value, TickValue, StringComparison.Ordinal)
            ? AnswerReading.Of(new ItemAnswer.Ticked())
            : Fault(item, AnswerFaults.WrongKind, "Please tick the box if you agree."),
        ItemKind.MultipleChoice or ItemKind.Date or ItemKind.BirthDate or ItemKind.Display =>
            Fault(item, AnswerFaults.WrongKind, "Please answer this question in the way it is asked."),
    };

    /// <summary>Keeps the order of the item, so that the same ticks always store the same text.</summary>
    private static AnswerReading Many(Item item, string[] given)
    {
        var inOrder = item.Options.Where(option => given.Contains(option.Code, StringComparer.Ordinal)).Select(option => option.Code!).ToArray();
        return AnswerReading.Of(new ItemAnswer.Choices([.. inOrder.Length == given.Length ? inOrder : given]));
    }

    /// <summary>One ISO date, or day, month and year in three fields.</summary>
    private static AnswerReading Day(Item item, string[] given) => given switch
    {
        [var iso] when DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            AnswerReading.Of(new ItemAnswer.Date(date)),
        [var day, var month, var year] when TryNumber(day, out var d) && TryNumber(month, out var m) && TryNumber(year, out var y)
            && y is >= 1 and <= 9999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) =>
            AnswerReading.Of(new ItemAnswer.Date(new DateOnly(y, m, d))),
        _ => Fault(item, AnswerFaults.NotADate, "Please enter a full date with day, month and year."),
    };

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>
    /// Browsers send both ends of line; one is stored, so that the same text always is the same answer. Other control
    /// characters say nothing to a reader and spoil what reads the text later. Every letter, sign and mark of direction stays.
    /// </summary>
    private static string Readable(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));

    private static AnswerReading Fault(Item item, string code, string message) =>
        AnswerReading.Of(new AnswerFault(code, item.Code, message));
}
