namespace Statutes.Contract.Requests;

/// <summary>The date of a request.</summary>
/// <param name="Day">The date.</param>
/// <param name="Assumed">True if the request has no date, so that today is used.</param>
public readonly record struct RequestedDate(DateOnly Day, bool Assumed);
