namespace Clinic.Domain.Instruments;

/// <summary>A pack cannot be used as it is.</summary>
public sealed class InstrumentPackException : Exception
{
    /// <summary>Without particulars.</summary>
    public InstrumentPackException()
        : this("The instrument pack cannot be used.")
    {
    }

    /// <summary>With a reason only.</summary>
    public InstrumentPackException(string message)
        : this(new InstrumentPackFault("pack", InstrumentPackJson.Root, message))
    {
    }

    /// <summary>With a reason and what led to it.</summary>
    public InstrumentPackException(string message, Exception innerException)
        : base(message, innerException) => Fault = new InstrumentPackFault("pack", InstrumentPackJson.Root, message);

    /// <summary>With the place and the reason.</summary>
    public InstrumentPackException(InstrumentPackFault fault)
        : base(fault?.ToString()) => Fault = fault ?? throw new ArgumentNullException(nameof(fault));

    /// <summary>The file, the place in it and what is wrong there.</summary>
    public InstrumentPackFault Fault { get; }
}
