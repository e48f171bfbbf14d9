using System.Runtime.CompilerServices;
using Statutes.Citations.Syntax;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>A buffer on the stack for the steps of one place. No place has more steps than there are kinds of provision.</summary>
[InlineArray(Length)]
internal struct StepBuffer
{
    /// <summary>How many steps the buffer takes.</summary>
    public const int Length = 8;

    private PlaceStep first;
}
