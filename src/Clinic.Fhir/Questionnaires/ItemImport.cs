using Clinic.Domain.Questionnaires;
using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;
using Types = Hl7.Fhir.Model.Questionnaire.QuestionnaireItemType;

namespace Clinic.Fhir.Questionnaires;

/// <summary>Makes items of the questions of a form; their conditions come later, when every item is known.</summary>
internal sealed class ItemImport(OptionImport options, BindingImport bindings, CodeNames names, ImportNotes notes)
{
    private const int HighestNumber = 9999;

    /// <summary>The item, or null where the question is left out; then a note says so.</summary>
    public FormItem? Read(FormQuestion question)
    {
        var source = question.Source;
        if (question.IsHeading)
        {
            return Plain(question, ItemKind.Display);
        }

        if (LeftOut(source) is { } reason)
        {
            notes.Add(question.Path, reason);
            return null;
        }

        Odds(question);
        return source.Type is Types.Choice or Types.OpenChoice ? Choice(question)
            : source.Type == Types.Boolean && Kind(source) is null ? YesNo(question)
            : Plain(question, Kind(source) ?? Type(question));
    }

    private static string? LeftOut(R4.Questionnaire.ItemComponent source) => source switch
    {
        _ when source.FindExtension(StandardExtension.CalculatedExpression) is not null || source.FindExtension(StandardExtension.CqfExpression) is not null =>
            "a calculated value is not asked; Clinic scores the items it knows by itself",
        _ when source.Code.Exists(coding => coding.System == Loinc.System && Loinc.IsTotal(coding.Code)) =>
            "a total is not asked; Clinic scores the items it knows by itself",
        _ when source.GetExtensionValue(StandardExtension.Hidden) is R4.FhirBoolean { Value: true } => "a hidden item is left out",
        { ReadOnly: true } => "a read-only item is left out; nobody could answer it",
        { Type: Types.Attachment or Types.Reference or null } => "items of this type are not supported; left out",
        _ when string.IsNullOrWhiteSpace(source.LinkId) => "an item without a linkId is left out",
        { Type: Types.Display } when string.IsNullOrWhiteSpace(source.Text) => "a display item without text is left out",
        _ => null,
    };

    private static ItemKind? Kind(R4.Questionnaire.ItemComponent source) =>
        EnumWords.Find<ItemKind>((source.GetExtensionValue(OwnExtension.ItemKind) as R4.Code)?.Value);

    private ItemKind Type(FormQuestion question)
    {
        switch (question.Source.Type)
        {
            case Types.Integer:
                return ItemKind.WholeNumber;
            case Types.Date:
                return ItemKind.Date;
            case Types.String:
                return ItemKind.ShortText;
            case Types.Text:
                return ItemKind.LongText;
            case Types.Display:
                return ItemKind.Display;
            default:
                notes.Add(question.Path, $"the type {EnumWords.Of(question.Source.Type!.Value)} is not supported; asked as a line of text");
                return ItemKind.ShortText;
        }
    }

    private FormItem Choice(FormQuestion question)
    {
        var source = question.Source;
        notes.AddIf(source.Type == Types.OpenChoice, question.Path, "an answer in one's own words is not offered beside the options");
        var candidate = BindingImport.Candidate(source);
        var reading = options.Read(question, candidate);
        var kind = reading.Options.Length == 0 ? ItemKind.ShortText : source.Repeats == true ? ItemKind.MultipleChoice : ItemKind.SingleChoice;
        notes.AddIf(reading.Options.Length == 0, question.Path, "a choice without options is asked as a line of text");
        var binding = bindings.Bind(candidate, kind, reading, question.Path);
        return new FormItem(
            source.LinkId!, Named(question, kind, binding) with { Options = [.. reading.Options.Select(option => option.Option)] }, reading.Options);
    }

    private FormItem YesNo(FormQuestion question)
    {
        FormOption no = new(new R4.FhirBoolean(false), new ResponseOption { Value = 0, Label = "No" });
        FormOption yes = new(new R4.FhirBoolean(true), new ResponseOption { Value = 1, Label = "Yes" });
        var candidate = BindingImport.Candidate(question.Source);
        var binding = bindings.Bind(candidate, ItemKind.SingleChoice, new OptionReading([no, yes], HaveValues: true), question.Path);
        return new FormItem(
            question.Source.LinkId!, Named(question, ItemKind.SingleChoice, binding) with { Options = [no.Option, yes.Option] }, [no, yes]);
    }

    private FormItem Plain(FormQuestion question, ItemKind kind)
    {
        var source = question.Source;
        var (min, max) = (Limit(source, StandardExtension.MinValue), Limit(source, StandardExtension.MaxValue));
        var isNumber = kind == ItemKind.WholeNumber;
        notes.AddIf(isNumber && (min is null || max is null), question.Path, "a limit is missing; the number may be 0 to 9999 there");
        notes.AddIf(!isNumber && source.MaxLength > AnswerLimits.LongText, question.Path, "the longest text is shorter here");
        var binding = bindings.Bind(BindingImport.Candidate(source), kind, new OptionReading([], HaveValues: false), question.Path);
        return new FormItem(source.LinkId!, Named(question, kind, binding) with
        {
            Min = isNumber ? min ?? 0 : null,
            Max = isNumber ? max ?? HighestNumber : null,
            MaxLength = source.MaxLength > AnswerLimits.LongText ? AnswerLimits.LongText : source.MaxLength,
        }, []);
    }

    private Item Named(FormQuestion question, ItemKind kind, AnswerCode? binding)
    {
        var source = question.Source;
        return new Item
        {
            Code = binding is null ? names.Item(source.LinkId!) : binding.Name,
            Kind = kind,
            Text = Words.First(source.Text, Display(source), source.LinkId)!,
            Help = Words.First(question.Help, (source.GetExtensionValue(OwnExtension.Help) as R4.FhirString)?.Value),
            Required = kind != ItemKind.Display && source.Required == true,
            MayDecline = source.GetExtensionValue(OwnExtension.MayDecline) is R4.FhirBoolean { Value: true },
            Sticky = source.GetExtensionValue(OwnExtension.Sticky) is R4.FhirBoolean { Value: true },
            Autocomplete = Words.First((source.GetExtensionValue(OwnExtension.Autocomplete) as R4.FhirString)?.Value),
            Instrument = Words.First((source.GetExtensionValue(OwnExtension.ItemInstrument) as R4.FhirString)?.Value),
            Binding = binding,
        };
    }

    private static string? Display(R4.Questionnaire.ItemComponent source) => Words.First([.. source.Code.Select(coding => coding.Display)]);

    private static int? Limit(R4.Questionnaire.ItemComponent source, string url) => (source.GetExtensionValue(url) as R4.Integer)?.Value;

    private void Odds(FormQuestion question)
    {
        var (source, path) = (question.Source, question.Path);
        notes.AddIf(
            Words.First(source.Text, Display(source)) is null, path, "the question has no words; its linkId stands in for them");
        notes.AddIf(source.Initial.Count > 0, path, "an initial value is not filled in");
        notes.AddIf(source.Repeats == true && source.Type != Types.Choice && source.Type != Types.OpenChoice, path, "the question may repeat; it is asked once");
        notes.AddIf(source.ModifierExtension.Count > 0, path, "an extension changes the meaning of the item; it is not understood");
        notes.Unread(
            path, source.Extension,
            OwnExtension.ItemKind, OwnExtension.MayDecline, OwnExtension.Sticky, OwnExtension.Autocomplete, OwnExtension.ItemInstrument,
            OwnExtension.Help, OwnExtension.Condition, StandardExtension.EnableWhenExpression, StandardExtension.MinValue, StandardExtension.MaxValue);
    }
}
