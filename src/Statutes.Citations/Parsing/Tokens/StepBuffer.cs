using System.Runtime.CompilerServices;
using Statutes.Citations.Syntax;

namespace Statutes.Citations.Parsing.Tokens;

/// <summary>Room for the steps of one place, on the stack: no place has more levels than there are kinds of provision.</summary>
[InlineArray(Length)]
internal struct StepBuffer
{
    public const int Length = 8;
    private PlaceStep first;
}
