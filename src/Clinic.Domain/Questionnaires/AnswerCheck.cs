namespace Clinic.Domain.Questionnaires;

/// <summary>Whether an answer is one its item can take.</summary>
public static class AnswerCheck
{
    /// <summary>Checks an answer to an item of the set.</summary>
    /// <returns>The fault, or null where the answer can be taken.</returns>
    public static AnswerFault? Check(QuestionSet set, string itemCode, ItemAnswer answer, AnswerMoment moment)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.FindItem(itemCode) is { IsAnswerable: true } item
            ? Check(item, answer, moment)
            : UnknownItem(itemCode);
    }

    /// <summary>Checks an answer to an item. Taking an answer back is always possible.</summary>
    /// <returns>The fault, or null where the answer can be taken.</returns>
    public static AnswerFault? Check(Item item, ItemAnswer answer, AnswerMoment moment)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(moment);
        return answer switch
        {
            ItemAnswer.Cleared when item.IsAnswerable => null,
            ItemAnswer.Declined => Decline(item),
            ItemAnswer.Choice choice when item.Kind == ItemKind.SingleChoice => One(item, choice.Value),
            ItemAnswer.Choices choices when item.Kind == ItemKind.MultipleChoice => Many(item, choices.Codes),
            ItemAnswer.Number number when item.Kind == ItemKind.WholeNumber => Range(item, number.Value),
            ItemAnswer.Date date when item.Kind is ItemKind.Date or ItemKind.BirthDate => Day(item, date.Value, moment),
            ItemAnswer.Text text when item.Kind is ItemKind.ShortText or ItemKind.LongText or ItemKind.Phone => Words(item, text.Value),
            ItemAnswer.Ticked when item.Kind == ItemKind.Consent => null,
            _ => new(AnswerFaults.WrongKind, item.Code, "Please answer this question in the way it is asked."),
        };
    }

    /// <summary>The fault of an answer to an item that is not in the set.</summary>
    public static AnswerFault UnknownItem(string itemCode) => new(
        AnswerFaults.UnknownItem, itemCode, "This question is not part of your questionnaire. Please reload the page and go on.");

    /// <summary>The fault of an answer to an item that does not show.</summary>
    public static AnswerFault HiddenItem(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(AnswerFaults.HiddenItem, item.Code, "This question does not apply after your other answers. Please reload the page and go on.");
    }

    private static AnswerFault? Decline(Item item) => item.MayDecline
        ? null
        : new(AnswerFaults.CannotDecline, item.Code, "Please choose an answer, or leave this question empty.");

    private static AnswerFault? One(Item item, int value) => item.Options.Any(option => option.Value == value)
        ? null
        : UnknownOption(item);

    private static AnswerFault? Many(Item item, ValueList<string> codes)
    {
        if (codes.Distinct(StringComparer.Ordinal).Count() != codes.Count)
        {
            return new(AnswerFaults.RepeatedOption, item.Code, "Please choose each answer once.");
        }

        var chosen = item.Options.Where(option => codes.Contains(option.Code, StringComparer.Ordinal)).ToArray();
        if (chosen.Length != codes.Count)
        {
            return UnknownOption(item);
        }

        return chosen.Length > 1 && Array.Find(chosen, option => option.Exclusive) is { } alone
            ? new(AnswerFaults.ExclusiveOption, item.Code, $"Please choose either “{alone.Label}” or the other answers, not both.")
            : null;
    }

    private static AnswerFault? Range(Item item, int value)
    {
        var (lowest, highest) = (item.Min ?? 0, item.Max ?? int.MaxValue);
        return value >= lowest && value <= highest
            ? null
            : new(AnswerFaults.OutOfRange, item.Code, FormattableString.Invariant($"Please enter a number from {lowest} to {highest}."))
            {
                Limits = [lowest, highest],
            };
    }

    private static AnswerFault? Words(Item item, string text)
    {
        var longest = LongestText(item);
        return text switch
        {
            _ when string.IsNullOrWhiteSpace(text) => new(AnswerFaults.Blank, item.Code, "Please write something, or leave this question empty."),
            _ when text.Length > longest => new(
                AnswerFaults.TooLong, item.Code, FormattableString.Invariant($"Please shorten your text to {longest} characters."))
            {
                Limits = [longest],
            },
            _ when item.Kind == ItemKind.Phone && !IsPhone(text) => new(
                AnswerFaults.NotAPhone, item.Code, "Please enter a phone number with its area code, such as 505 555 0123."),
            _ => null,
        };
    }

    /// <summary>Longest text the item takes, in characters.</summary>
    public static int LongestText(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.MaxLength ?? item.Kind switch
        {
            ItemKind.LongText => AnswerLimits.LongText,
            ItemKind.Phone => AnswerLimits.Phone,
            ItemKind.ShortText or ItemKind.SingleChoice or ItemKind.MultipleChoice or ItemKind.WholeNumber or ItemKind.Date
                or ItemKind.BirthDate or ItemKind.Consent or ItemKind.Display => AnswerLimits.ShortText,
        };
    }

    private static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) >= AnswerLimits.PhoneDigits
        && text.All(letter => char.IsAsciiDigit(letter) || "+()-./ x".Contains(letter, StringComparison.Ordinal));

    private static AnswerFault? Day(Item item, DateOnly day, AnswerMoment moment)
    {
        var (fault, words) = day switch
        {
            _ when day > moment.Today => (AnswerFaults.FutureDate, "This date is in the future. Please check the day, month and year."),
            _ when day < moment.Today.AddYears(-AnswerLimits.MaximumAge) => (
                AnswerFaults.TooLongAgo, "This date is very long ago. Please check the year."),
            _ when item.Kind == ItemKind.BirthDate && day > moment.Today.AddYears(-moment.MinimumAge) => (
                AnswerFaults.UnderAge, TooYoung(moment.MinimumAge)),
            _ => (null, string.Empty),
        };
        return fault is null ? null : new(fault, item.Code, words)
        {
            Limits = string.Equals(fault, AnswerFaults.UnderAge, StringComparison.Ordinal) ? [moment.MinimumAge] : [],
        };
    }

    private static string TooYoung(int minimumAge) => FormattableString.Invariant(
        $"This questionnaire is for people aged {minimumAge} or over. Please check the date. If it is right, talk to your doctor, a school counsellor or another adult you trust: they can help you find the right place.");

    private static AnswerFault UnknownOption(Item item) =>
        new(AnswerFaults.UnknownOption, item.Code, "Please choose one of the answers shown.");
}
