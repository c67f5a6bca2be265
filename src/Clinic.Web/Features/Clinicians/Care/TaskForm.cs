using Clinic.Domain.Care;
using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Care;

/// <summary>A task as it is written.</summary>
public sealed class TaskForm
{
    public Guid PatientId { get; init; }

    public string? Words { get; set; }

    public DateOnly? DueOn { get; set; }

    public Guid? AssignedTo { get; set; }
}

public sealed class TaskFormValidator : AbstractValidator<TaskForm>
{
    public TaskFormValidator()
    {
        RuleFor(form => form.Words).NotEmpty().WithErrorCode("words-missing").WithMessage("Say what is to be done.")
            .MaximumLength(CareLimits.Task).WithErrorCode("words-long").WithMessage($"Please shorten it to {CareLimits.Task} characters.");
        RuleFor(form => form.DueOn).NotNull().WithErrorCode("due-missing").WithMessage("Choose the last day for it.");
        RuleFor(form => form.AssignedTo).NotNull().WithErrorCode("assigned-missing").WithMessage("Choose who does it.");
    }
}
