using Clinic.Fhir.Codes;
using R4 = Hl7.Fhir.Model;

namespace Clinic.Fhir.Questionnaires;

/// <summary>
/// Walks through a form from top to bottom. Groups at the top become sections; whatever lies deeper is laid flat, each with
/// the conditions of what was around it.
/// </summary>
internal sealed class FormWalk(ImportNotes notes)
{
    private readonly List<FormSection> sections = [];
    private FormSection? loose;

    public List<FormSection> Run(R4.Questionnaire form)
    {
        for (var n = 0; n < form.Item.Count; n++)
        {
            var item = form.Item[n];
            var path = FormattableString.Invariant($"Questionnaire.item[{n}]");
            if (item.Type == R4.Questionnaire.QuestionnaireItemType.Group)
            {
                loose = null;
                Group(item, path);
            }
            else
            {
                Visit(Loose(), item, path, []);
            }
        }

        return [.. sections.Where(section => section.Questions.Count > 0)];
    }

    private FormSection Loose()
    {
        if (loose is null)
        {
            sections.Add(loose = new FormSection());
        }

        return loose;
    }

    private void Group(R4.Questionnaire.ItemComponent group, string path)
    {
        if (IsHidden(group, path))
        {
            return;
        }

        var section = new FormSection
        {
            LinkId = group.LinkId,
            Title = group.Text,
            Minutes = (group.GetExtensionValue(OwnExtension.EstimatedMinutes) as R4.Integer)?.Value,
        };
        sections.Add(section);
        Repeats(group, path);
        notes.Unread(
            path, group.Extension, OwnExtension.EstimatedMinutes, OwnExtension.Condition, StandardExtension.EnableWhenExpression);
        Children(section, group, path, Gates(group, path, []));
    }

    private void Visit(FormSection section, R4.Questionnaire.ItemComponent item, string path, List<FormGate> gates)
    {
        if (item.Type == R4.Questionnaire.QuestionnaireItemType.Group)
        {
            if (IsHidden(item, path))
            {
                return;
            }

            Repeats(item, path);
            if (!string.IsNullOrWhiteSpace(item.Text))
            {
                section.Questions.Add(new FormQuestion(item, path, gates, null));
            }

            Children(section, item, path, Gates(item, path, gates));
            return;
        }

        var help = item.Item.Find(IsHelp);
        section.Questions.Add(new FormQuestion(item, path, gates, help?.Text));
        Children(section, item, path, [.. gates, new FormGate(item, path, ByAnswer: true)]);
    }

    private void Children(FormSection section, R4.Questionnaire.ItemComponent parent, string path, List<FormGate> gates)
    {
        for (var n = 0; n < parent.Item.Count; n++)
        {
            var child = parent.Item[n];
            if (child.GetExtensionValue(OwnExtension.Introduction) is R4.FhirBoolean { Value: true })
            {
                section.Introduction = child.Text;
            }
            else if (parent.Type == R4.Questionnaire.QuestionnaireItemType.Group || !IsHelp(child))
            {
                Visit(section, child, FormattableString.Invariant($"{path}.item[{n}]"), gates);
            }
        }
    }

    private static List<FormGate> Gates(R4.Questionnaire.ItemComponent group, string path, List<FormGate> around) =>
        BranchImport.HasCondition(group) ? [.. around, new FormGate(group, path, ByAnswer: false)] : around;

    private void Repeats(R4.Questionnaire.ItemComponent group, string path) =>
        notes.AddIf(group.Repeats == true, path, "the group may repeat; it is asked once");

    private bool IsHidden(R4.Questionnaire.ItemComponent group, string path)
    {
        var hidden = group.GetExtensionValue(StandardExtension.Hidden) is R4.FhirBoolean { Value: true };
        notes.AddIf(hidden, path, "a hidden group is left out with all in it");
        return hidden;
    }

    private static bool IsHelp(R4.Questionnaire.ItemComponent item) =>
        item.Type == R4.Questionnaire.QuestionnaireItemType.Display
        && item.GetExtensionValue(StandardExtension.ItemControl) is R4.CodeableConcept control
        && control.Coding.Exists(coding => coding.Code is "help" or "flyover");
}
