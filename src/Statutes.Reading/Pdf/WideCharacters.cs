using Statutes.Model.Text;

namespace Statutes.Reading.Pdf;

/// <summary>Recognises the characters that have no blanks between them in Chinese text.</summary>
internal static class WideCharacters
{
    public static bool Is(char c) =>
        HanCharacters.IsCjk(c)
        || c is >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60' or >= '\uD840' and <= '\uDFFF'
            or '“' or '”' or '‘' or '’' or '…' or '—';
}
