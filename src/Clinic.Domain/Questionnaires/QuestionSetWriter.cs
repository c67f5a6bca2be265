using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Clinic.Domain.Questionnaires;

/// <summary>Writes the canonical JSON of a question set: fixed order of members, nothing that says nothing.</summary>
internal static class QuestionSetWriter
{
    private static readonly JsonWriterOptions Canonical = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static string Write(QuestionSet set)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Canonical))
        {
            json.WriteStartObject();
            json.WriteString("code", set.Code);
            json.WriteString("title", set.Title);
            json.WriteString("language", set.Language);
            json.WriteString("version", set.Version);
            json.WriteString("provenance", set.Provenance);
            json.List("instruments", set.Instruments, Instrument);
            json.List("sections", set.Sections, Section);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Section(Utf8JsonWriter json, Section section)
    {
        json.WriteString("code", section.Code);
        json.WriteString("title", section.Title);
        json.Text("introduction", section.Introduction);
        json.WriteNumber("estimatedMinutes", section.EstimatedMinutes);
        json.List("items", section.Items, Item);
    }

    private static void Item(Utf8JsonWriter json, Item item)
    {
        json.WriteString("code", item.Code);
        json.WriteString("kind", QuestionSetWords.Of(item.Kind));
        json.WriteString("binding", item.Binding?.Name ?? QuestionSetReader.NotScored);
        json.Text("instrument", item.Instrument);
        json.Flag("required", item.Required);
        json.Flag("mayDecline", item.MayDecline);
        json.Flag("sticky", item.Sticky);
        json.WriteString("text", item.Text);
        json.Text("help", item.Help);
        json.Number("min", item.Min);
        json.Number("max", item.Max);
        json.Number("maxLength", item.MaxLength);
        json.Text("autocomplete", item.Autocomplete);
        json.List("options", item.Options, Option);
        if (item.EnableWhen is { } condition)
        {
            json.WriteStartObject("enableWhen");
            Condition(json, condition);
            json.WriteEndObject();
        }
    }

    private static void Option(Utf8JsonWriter json, ResponseOption option)
    {
        json.Number("value", option.Value);
        json.Text("code", option.Code);
        json.Flag("exclusive", option.Exclusive);
        json.WriteString("label", option.Label);
    }

    private static void Condition(Utf8JsonWriter json, Condition condition)
    {
        switch (condition)
        {
            case Condition.All all:
                json.List("all", all.Parts, Condition);
                break;
            case Condition.Any any:
                json.List("any", any.Parts, Condition);
                break;
            case Condition.Is equal:
                json.WriteString("item", equal.Item);
                json.WriteNumber("is", equal.Value);
                break;
            case Condition.AtLeast atLeast:
                json.WriteString("item", atLeast.Item);
                json.WriteNumber("atLeast", atLeast.Value);
                break;
            case Condition.Includes includes:
                json.WriteString("item", includes.Item);
                json.WriteString("includes", includes.Code);
                break;
            case Condition.Answered answered:
                State(json, answered.Item, "answered");
                break;
            case Condition.Declined declined:
                State(json, declined.Item, "declined");
                break;
            case Condition.Unanswered unanswered:
                State(json, unanswered.Item, "unanswered");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void State(Utf8JsonWriter json, string item, string state)
    {
        json.WriteString("item", item);
        json.WriteString("state", state);
    }

    private static void Instrument(Utf8JsonWriter json, Instrument instrument)
    {
        json.WriteString("code", instrument.Code);
        json.WriteString("name", instrument.Name);
        json.WriteString("licence", instrument.Licence);
        json.WriteString("source", instrument.Source);
        json.WriteString("provenance", instrument.Provenance);
        json.Flag("published", instrument.Published);
        json.Flag("verifiedByPerson", instrument.VerifiedByPerson);
        json.Flag("modified", instrument.Modified);
        json.Texts("marks", instrument.Marks);
        json.List("subscales", instrument.Subscales, Subscale);
        json.List("criticalItems", instrument.CriticalItems, (writer, critical) =>
        {
            writer.WriteString("item", critical.Item);
            writer.WriteNumber("atLeast", critical.AtLeast);
        });
    }

    private static void Subscale(Utf8JsonWriter json, Subscale subscale)
    {
        json.WriteString("code", subscale.Code);
        json.WriteString("name", subscale.Name);
        json.WriteString("method", QuestionSetWords.Of(subscale.Method));
        json.WriteNumber("minimumAnswered", subscale.MinimumAnswered);
        json.Texts("items", subscale.Items);
        json.Texts("reversed", subscale.Reversed);
        json.Texts("mustBeAnswered", subscale.MustBeAnswered);
        json.List("bands", subscale.Bands, (writer, band) =>
        {
            writer.WriteString("code", band.Code);
            writer.WriteString("label", band.Label);
            writer.WriteNumber("from", band.From);
        });
    }
}
