namespace Clinic.Data.Entry;

/// <summary>A fresh entry code. Link and code exist here alone: the database keeps hashes.</summary>
/// <param name="Id">The row.</param>
/// <param name="Link">The last part of the link's path.</param>
/// <param name="Code">The short code, without its dash.</param>
/// <param name="ExpiresAt">When both stop working.</param>
public sealed record IssuedCode(Guid Id, string Link, string Code, DateTimeOffset ExpiresAt)
{
    // A record writes its members; these must not reach a log.
    public override string ToString() => nameof(IssuedCode);
}
