using Clinic.Domain.Review;
using FluentValidation;

namespace Clinic.Web.Features.Admin.DispositionEditing;

public sealed class DispositionsFormValidator : AbstractValidator<DispositionsForm>
{
    public DispositionsFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Rows)
            .Must(rows => rows.Any(row => !row.IsRetired)).WithErrorCode("none-offered").WithMessage("Leave at least one step to choose from.")
            .Must(rows => rows.Count(row => !row.IsRetired) <= ReviewLimits.Dispositions).WithErrorCode("too-many")
            .WithMessage($"Offer at most {ReviewLimits.Dispositions} steps: more are not read.");
        RuleForEach(form => form.Rows).Cascade(CascadeMode.Continue).ChildRules(row =>
        {
            row.RuleLevelCascadeMode = CascadeMode.Stop;
            row.RuleFor(one => one.Name)
                .NotEmpty().WithErrorCode("name-missing").WithMessage("Enter a name.")
                .MaximumLength(ReviewLimits.DispositionName).WithErrorCode("name-long")
                .WithMessage($"Enter a name of at most {ReviewLimits.DispositionName} characters.");
            row.RuleFor(one => one.Checklist)
                .Must(points => points.Count() <= ReviewLimits.ChecklistPoints).WithErrorCode("points-many")
                .WithMessage($"Keep at most {ReviewLimits.ChecklistPoints} points.")
                .Must(points => points.All(point => point.Length <= ReviewLimits.ChecklistPoint)).WithErrorCode("point-long")
                .WithMessage($"Shorten each point to {ReviewLimits.ChecklistPoint} characters.")
                .OverridePropertyName(nameof(DispositionRow.Points));
        });
        RuleFor(form => form.Rows)
            .Must(rows => rows.Where(row => !row.IsRetired).Select(row => row.Name?.Trim()).GroupBy(name => name, StringComparer.OrdinalIgnoreCase).All(names => names.Count() == 1))
            .WithErrorCode("name-twice").WithMessage("Two steps have the same name. Give each a name of its own.");
    }
}
