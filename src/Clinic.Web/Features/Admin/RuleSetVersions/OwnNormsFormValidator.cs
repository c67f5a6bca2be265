using FluentValidation;

namespace Clinic.Web.Features.Admin.RuleSetVersions;

public sealed class OwnNormsFormValidator : AbstractValidator<OwnNormsForm>
{
    public OwnNormsFormValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(form => form.Version).Must(RuleSetLimits.IsName).WithErrorCode("version").WithMessage(RuleSetLimits.NameSentence);
        RuleFor(form => form.Statement)
            .NotEmpty().WithErrorCode("statement-missing").WithMessage("Say whose norms these are; it stands beside every number.")
            .MaximumLength(RuleSetLimits.Words).WithErrorCode("statement-long").WithMessage($"Say it in at most {RuleSetLimits.Words} characters.");
        RuleFor(form => form.Source)
            .NotEmpty().WithErrorCode("source-missing").WithMessage("Say where the numbers come from: manual and table, or the study.")
            .MaximumLength(RuleSetLimits.Words).WithErrorCode("source-long").WithMessage($"Say it in at most {RuleSetLimits.Words} characters.");
        RuleFor(form => form.Exhaustion).SetValidator(new DimensionFormValidator());
        RuleFor(form => form.Cynicism).SetValidator(new DimensionFormValidator());
        RuleFor(form => form.Efficacy).SetValidator(new DimensionFormValidator());
    }

    private sealed class DimensionFormValidator : AbstractValidator<DimensionForm>
    {
        private const string Sentence = "Enter a number from 0 to 6 with at most four decimals.";

        public DimensionFormValidator()
        {
            RuleLevelCascadeMode = CascadeMode.Stop;
            RuleFor(form => form.Mean).NotNull().WithMessage(Sentence).InclusiveBetween(0, 6).WithMessage(Sentence).PrecisionScale(5, 4, true).WithMessage(Sentence);
            RuleFor(form => form.StandardDeviation).NotNull().WithMessage(Sentence).InclusiveBetween(0, 6).WithMessage(Sentence).PrecisionScale(5, 4, true).WithMessage(Sentence);
            RuleFor(form => form.CutOff).NotNull().WithMessage(Sentence).InclusiveBetween(0, 6).WithMessage(Sentence).PrecisionScale(5, 4, true).WithMessage(Sentence);
            RuleFor(form => form.StandardError).NotNull().WithMessage(Sentence).InclusiveBetween(0, 6).WithMessage(Sentence).PrecisionScale(5, 4, true).WithMessage(Sentence);
        }
    }
}
