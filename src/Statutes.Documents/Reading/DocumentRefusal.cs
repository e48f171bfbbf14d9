using Statutes.Model.Text;

namespace Statutes.Documents.Reading;

/// <summary>Why a document was not read. It is refused whole: half a document checked would look like a checked document.</summary>
/// <param name="Code">The code in JSON, one of <see cref="RefusalCodes"/>.</param>
/// <param name="Message">What is wrong and what to do, in both languages.</param>
public sealed record DocumentRefusal(string Code, Bilingual Message);
