using FluentValidation;

namespace Clinic.Web.Features.Clinicians.Queue;

/// <summary>A filter from an address may hold anything that once parsed; only members of the lists go on.</summary>
public sealed class QueueFilterValidator : AbstractValidator<QueueFilter>
{
    public QueueFilterValidator()
    {
        RuleFor(filter => filter.Status).IsInEnum().WithErrorCode("status-unknown");
        RuleFor(filter => filter.Priority).IsInEnum().WithErrorCode("priority-unknown");
        RuleFor(filter => filter.Safety).IsInEnum().WithErrorCode("safety-unknown");
        RuleFor(filter => filter.Classification).IsInEnum().WithErrorCode("classification-unknown");
        RuleFor(filter => filter.Kind).IsInEnum().WithErrorCode("kind-unknown");
        RuleFor(filter => filter.Flag).IsInEnum().WithErrorCode("flag-unknown");
        RuleFor(filter => filter.Order).IsInEnum().WithErrorCode("order-unknown");
    }
}
