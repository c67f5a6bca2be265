using Clinic.Domain.Care;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>A safety plan as it is written.</summary>
public sealed class PlanForm
{
    public Guid PatientId { get; init; }

    /// <summary>The version it was begun from; 0 for the first. Nobody overwrites what came in between.</summary>
    public int BasedOn { get; init; }

    public IReadOnlyList<PlanField> Fields { get; init; } = [.. Enum.GetValues<SafetyPlanPart>().Select(part => new PlanField(part))];

    public static PlanForm Of(Guid patientId, PlanEntry? current)
    {
        var form = new PlanForm { PatientId = patientId, BasedOn = current?.Number ?? 0 };
        foreach (var field in form.Fields)
            field.Words = current?.Plan?[field.Part];
        return form;
    }

    public SafetyPlan ToPlan() => new(Fields.ToDictionary(field => field.Part, field => field.Words ?? ""));
}

/// <summary>One part of the form.</summary>
public sealed class PlanField(SafetyPlanPart part)
{
    public SafetyPlanPart Part { get; } = part;

    public string? Words { get; set; }
}

public sealed class PlanFormValidator : AbstractValidator<PlanForm>
{
    public PlanFormValidator()
    {
        RuleFor(form => form.Fields)
            .Must(fields => fields.Any(field => !string.IsNullOrWhiteSpace(field.Words))).WithErrorCode("plan-empty")
            .WithMessage("Write at least one part. The others can follow.")
            .Must(fields => fields.All(field => (field.Words?.Length ?? 0) <= CareLimits.PlanPart)).WithErrorCode("plan-long")
            .WithMessage($"Please shorten the longest part to {CareLimits.PlanPart} characters.");
    }
}
