namespace Clinic.Domain.Questionnaires;

/// <summary>Makes a question set of JSON parts.</summary>
internal static class QuestionSetReader
{
    /// <summary>The binding of an item that no rule reads; written out so that it is a decision and not an omission.</summary>
    internal const string NotScored = "not-scored";

    internal static QuestionSet Read(JsonPart part)
    {
        var set = new QuestionSet
        {
            Code = part.Text("code"),
            Title = part.Text("title"),
            Language = part.Text("language"),
            Version = part.Text("version"),
            Provenance = part.Text("provenance"),
            Instruments = part.Parts("instruments", Instrument),
            Sections = part.RequiredParts("sections", Section),
        };
        part.Close();
        return set;
    }

    private static Section Section(JsonPart part)
    {
        var section = new Section
        {
            Code = part.Text("code"),
            Title = part.Text("title"),
            Introduction = part.OptionalText("introduction"),
            EstimatedMinutes = part.Number("estimatedMinutes"),
            Items = part.RequiredParts("items", Item),
        };
        part.Close();
        return section;
    }

    private static Item Item(JsonPart part)
    {
        var item = new Item
        {
            Code = part.Text("code"),
            Kind = QuestionSetWords.Kind(part.Text("kind")) ?? throw part.At("kind", "is not a known kind"),
            Binding = Binding(part),
            Instrument = part.OptionalText("instrument"),
            Required = part.Flag("required"),
            MayDecline = part.Flag("mayDecline"),
            Sticky = part.Flag("sticky"),
            Text = part.Text("text"),
            Help = part.OptionalText("help"),
            Min = part.OptionalNumber("min"),
            Max = part.OptionalNumber("max"),
            MaxLength = part.OptionalNumber("maxLength"),
            Autocomplete = part.OptionalText("autocomplete"),
            Options = part.Parts("options", Option),
            EnableWhen = part.OptionalPart("enableWhen", Condition),
        };
        part.Close();
        return item;
    }

    private static AnswerCode? Binding(JsonPart part)
    {
        var binding = part.Text("binding");
        return string.Equals(binding, NotScored, StringComparison.Ordinal) ? null
            : AnswerCodes.TryFind(binding, out var code) ? code
            : throw part.At("binding", $"is neither an answer code nor “{NotScored}”");
    }

    private static ResponseOption Option(JsonPart part)
    {
        var option = new ResponseOption
        {
            Value = part.OptionalNumber("value"),
            Code = part.OptionalText("code"),
            Exclusive = part.Flag("exclusive"),
            Label = part.Text("label"),
        };
        part.Close();
        return option.Value is null != option.Code is null ? option : throw part.Fault("needs either a value or a code");
    }

    private static Condition Condition(JsonPart part)
    {
        Condition condition = part switch
        {
            _ when part.Has("all") => new Condition.All(part.RequiredParts("all", Condition)),
            _ when part.Has("any") => new Condition.Any(part.RequiredParts("any", Condition)),
            _ when part.Has("is") => new Condition.Is(part.Text("item"), part.Number("is")),
            _ when part.Has("atLeast") => new Condition.AtLeast(part.Text("item"), part.Number("atLeast")),
            _ when part.Has("includes") => new Condition.Includes(part.Text("item"), part.Text("includes")),
            _ when part.Has("state") => State(part),
            _ => throw part.Fault("is not a condition: it needs all, any, is, atLeast, includes or state"),
        };
        part.Close();
        return condition;
    }

    private static Condition State(JsonPart part) => part.Text("state") switch
    {
        "answered" => new Condition.Answered(part.Text("item")),
        "declined" => new Condition.Declined(part.Text("item")),
        "unanswered" => new Condition.Unanswered(part.Text("item")),
        _ => throw part.At("state", "is none of answered, declined, unanswered"),
    };

    private static Instrument Instrument(JsonPart part)
    {
        var instrument = new Instrument
        {
            Code = part.Text("code"),
            Name = part.Text("name"),
            Licence = part.Text("licence"),
            Source = part.Text("source"),
            Provenance = part.Text("provenance"),
            Published = part.Flag("published"),
            VerifiedByPerson = part.Flag("verifiedByPerson"),
            Modified = part.Flag("modified"),
            Marks = part.Texts("marks"),
            Subscales = part.Parts("subscales", Subscale),
            CriticalItems = part.Parts("criticalItems", CriticalItem),
        };
        part.Close();
        return instrument;
    }

    private static Subscale Subscale(JsonPart part)
    {
        var subscale = new Subscale
        {
            Code = part.Text("code"),
            Name = part.Text("name"),
            Method = QuestionSetWords.Method(part.Text("method")) ?? throw part.At("method", "is not a known method"),
            MinimumAnswered = part.Number("minimumAnswered"),
            Items = part.Texts("items"),
            Reversed = part.Texts("reversed"),
            MustBeAnswered = part.Texts("mustBeAnswered"),
            Bands = part.Parts("bands", Band),
        };
        part.Close();
        return subscale;
    }

    private static ScoreBand Band(JsonPart part)
    {
        var band = new ScoreBand(part.Text("code"), part.Text("label"), part.Decimal("from"));
        part.Close();
        return band;
    }

    private static CriticalItem CriticalItem(JsonPart part)
    {
        var critical = new CriticalItem(part.Text("item"), part.Number("atLeast"));
        part.Close();
        return critical;
    }
}
