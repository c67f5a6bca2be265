using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Clinic.Web.Shared.Forms;

/// <summary>Lets an <see cref="EditForm"/> ask the validator that its use case asks too.</summary>
public sealed class FluentValidator(IServiceProvider services) : ComponentBase, IDisposable
{
    private EditContext? watched;
    private ValidationMessageStore? messages;

    [CascadingParameter]
    private EditContext? EditContext { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(watched, EditContext))
            return;
        Dispose();
        watched = EditContext ?? throw new InvalidOperationException($"{nameof(FluentValidator)} belongs inside an EditForm.");
        messages = new ValidationMessageStore(watched);
        watched.OnValidationRequested += ValidateForm;
        watched.OnFieldChanged += ValidateField;
    }

    public void Dispose()
    {
        if (watched is null)
            return;
        watched.OnValidationRequested -= ValidateForm;
        watched.OnFieldChanged -= ValidateField;
    }

    private void ValidateForm(object? sender, ValidationRequestedEventArgs change)
    {
        messages!.Clear();
        Validate(_ => true);
    }

    private void ValidateField(object? sender, FieldChangedEventArgs change)
    {
        messages!.Clear(change.FieldIdentifier);
        Validate(field => field.Equals(change.FieldIdentifier));
    }

    private void Validate(Predicate<FieldIdentifier> isAsked)
    {
        var model = watched!.Model;
        var validator = (IValidator)services.GetRequiredService(typeof(IValidator<>).MakeGenericType(model.GetType()));
        foreach (var fault in validator.Validate(new ValidationContext<object>(model)).Errors)
        {
            var field = watched.Field(fault.PropertyName);
            if (isAsked(field))
                messages!.Add(field, fault.ErrorMessage);
        }

        watched.NotifyValidationStateChanged();
    }
}
