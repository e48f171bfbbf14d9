using CsCheck;

namespace Statutes.Tests;

/// <summary>Generators that several properties use.</summary>
internal static class TestGen
{
    /// <summary>One of some texts.</summary>
    public static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
