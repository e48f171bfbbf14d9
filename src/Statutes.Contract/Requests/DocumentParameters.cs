using Statutes.Contract.Problems;
using Statutes.Model.Text;

namespace Statutes.Contract.Requests;

/// <summary>How a document is checked.</summary>
/// <param name="At">The date of the document; null for the date that it gives itself, else today.</param>
/// <param name="Update">Whether certain replacements are written into a Word document as tracked changes.</param>
/// <param name="Terms">Whether a term that is rendered in two ways is a finding.</param>
/// <param name="Language">The language of a report and of comments; null for the language of the document.</param>
public sealed record DocumentParameters(DateOnly? At, bool Update, bool Terms, Language? Language)
{
    private const string True = "true";
    private const string False = "false";

    /// <summary>Parses the parameters of a request.</summary>
    /// <param name="at">The date; null or empty for none.</param>
    /// <param name="update"><c>true</c> or <c>false</c>, the default.</param>
    /// <param name="terms"><c>true</c> or <c>false</c>, the default.</param>
    /// <param name="lang"><c>zh</c> or <c>en</c>; null or empty for the language of the document.</param>
    /// <param name="today">Today in Beijing.</param>
    public static Result<DocumentParameters> Read(string? at, string? update, string? terms, string? lang, DateOnly today)
    {
        if (!RequestParameters.Date(at, today).TryGet(out var date, out var problem)
            || !Truth(nameof(update), update).TryGet(out var updates, out problem)
            || !Truth(nameof(terms), terms).TryGet(out var checksTerms, out problem))
        {
            return problem;
        }

        Language? language = null;
        if (!string.IsNullOrEmpty(lang))
        {
            if (lang is not ("zh" or "en"))
            {
                return ProblemMessages.InvalidValue(nameof(lang), lang, ["zh", "en"]);
            }

            language = lang == "zh" ? Model.Text.Language.Chinese : Model.Text.Language.English;
        }

        return new DocumentParameters(date.Assumed ? null : date.Day, updates, checksTerms, language);
    }

    private static Result<bool> Truth(string name, string? value) => value switch
    {
        null or "" or False => false,
        True => true,
        _ => ProblemMessages.InvalidValue(name, value, [True, False]),
    };
}
