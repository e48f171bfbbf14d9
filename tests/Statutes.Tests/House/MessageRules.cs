using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statutes.Tests.House;

/// <summary>
/// The rule on the words of messages: a string of the program has no word of a dialect that only its authors would
/// understand.
/// </summary>
internal static class MessageRules
{
    // the word, and what to write in its place
    private static readonly (string Words, string Instead)[] Dialect =
    [
        ("stand stands stood", "is, appears"),
        ("hold holds held holding", "contain, store"),
        ("tell tells told", "report, return"),
        ("mend mends mended", "fix"),
        ("odd", "invalid, not understood"),
        ("room rooms", "buffer, space"),
        ("none", "missing, no ..."),
        ("meant", "intended, in force at that date"),
    ];

    private static readonly (string Phrase, string Instead)[] Phrases =
    [
        ("come in", "is read, is received"), ("comes in", "is read, is received"), ("came in", "was read, was received"),
        ("go out", "is sent, is written"), ("goes out", "is sent, is written"), ("went out", "was sent, was written"),
        ("one that", "name the thing"),
    ];

    private static readonly (string Phrase, string Instead)[] Banned =
        [.. Dialect.SelectMany(d => d.Words.Split(' ').Select(w => (w, d.Instead))), .. Phrases];

    /// <summary>Finds words of the dialect in the string literals and interpolated texts of a file.</summary>
    /// <param name="file">The file; a Razor file has no messages of its own.</param>
    /// <param name="exempt">Phrases that are taken out of a string first, because they are no English of ours.</param>
    /// <returns>A line for each, with its place.</returns>
    public static IEnumerable<string> Find(SourceFile file, params IReadOnlyCollection<string> exempt)
    {
        var texts = file.Root.DescendantTokens()
            .Where(t => t.IsKind(SyntaxKind.InterpolatedStringTextToken) || t.Parent is LiteralExpressionSyntax);
        foreach (var token in texts)
        {
            if (token.Value is not string || IsCode(token))
            {
                continue;
            }

            var text = exempt.Aggregate(token.ValueText, (t, phrase) => t.Replace(phrase, "", StringComparison.Ordinal));
            var words = Words(text);
            foreach (var (phrase, instead) in Banned.Where(b => words.Contains($" {b.Phrase} ", StringComparison.Ordinal)))
            {
                var line = token.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                yield return $"{file.Path}:{line}: \"{phrase}\" in “{Short(token.ValueText)}”. Write for example: {instead}.";
            }
        }
    }

    // Nobody reads the name in a format that a text is compared with (Word's "none"), or the name of a JSON member.
    private static bool IsCode(SyntaxToken token) => token.Parent?.Parent switch
    {
        ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
        BinaryExpressionSyntax comparison => comparison.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
        AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } =>
            attribute.Name.ToString().StartsWith("Json", StringComparison.Ordinal),
        _ => false,
    };

    // Small letters with a space at either end; a sign ends a phrase; a code such as not-held or statutes.held is one word.
    private static string Words(string text)
    {
        var words = new StringBuilder(" ");
        for (var i = 0; i < text.Length; i++)
        {
            var joins = text[i] is '-' or '_' or '.' && IsLetter(i - 1) && IsLetter(i + 1);
            words.Append(IsLetter(i) || joins ? char.ToLowerInvariant(text[i]).ToString() : char.IsWhiteSpace(text[i]) ? " " : " , ");
        }

        return words.Append(' ').ToString();

        bool IsLetter(int at) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]);
    }

    private static string Short(string text) =>
        (text.Length <= 100 ? text : text[..100] + "…").ReplaceLineEndings(" ").Trim();
}
