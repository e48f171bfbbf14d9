namespace Statutes.Model.Provisions;

/// <summary>
/// The place of a provision within one version: an Akoma Ntoso eId such as <c>art_21__para_1__item_2</c> or <c>chp_3__sec_1</c>
/// (Akoma Ntoso Naming Convention 1.0, 5). Articles stand at the root, as they are numbered through the whole law.
/// The empty path is the whole version.
/// </summary>
public readonly record struct ProvisionPath
{
    private const string Separator = "__";
    private readonly string? eId;

    private ProvisionPath(string eId) => this.eId = eId;

    /// <summary>The whole version.</summary>
    public static ProvisionPath Whole => default;

    /// <summary>The eId; empty for the whole version.</summary>
    public string EId => eId ?? "";

    /// <summary>Whether this is the whole version.</summary>
    public bool IsWhole => EId.Length == 0;

    /// <summary>The kind of the provision; null for the whole version.</summary>
    public ProvisionKind? Kind => IsWhole ? null : Last.Kind;

    /// <summary>The number of the provision among its siblings; <c>default</c> for the whole version.</summary>
    public ProvisionNumber Number => IsWhole ? default : Last.Number;

    /// <summary>The path one level up; of an article, the whole version.</summary>
    public ProvisionPath Parent
    {
        get
        {
            var cut = EId.LastIndexOf(Separator, StringComparison.Ordinal);
            return cut < 0 ? Whole : new ProvisionPath(EId[..cut]);
        }
    }

    private (ProvisionKind Kind, ProvisionNumber Number) Last
    {
        get
        {
            var cut = EId.LastIndexOf(Separator, StringComparison.Ordinal);
            TryParseStep(EId.AsSpan(cut < 0 ? 0 : cut + Separator.Length), out var kind, out var number);
            return (kind, number);
        }
    }

    /// <summary>The path of an article.</summary>
    public static ProvisionPath Article(ProvisionNumber number) => Whole.Append(ProvisionKind.Article, number);

    /// <summary>Reads an eId.</summary>
    /// <returns>False where a step is unknown, a number is none, or the kinds do not descend. The empty text is the whole version.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ProvisionPath path)
    {
        path = default;
        var rest = text;
        var above = default(ProvisionKind?);
        while (!rest.IsEmpty)
        {
            var cut = rest.IndexOf(Separator, StringComparison.Ordinal);
            var step = cut < 0 ? rest : rest[..cut];
            rest = cut < 0 ? [] : rest[(cut + Separator.Length)..];
            if (!TryParseStep(step, out var kind, out _) || !MayStandUnder(kind, above) || (cut >= 0 && rest.IsEmpty))
            {
                return false;
            }

            above = kind;
        }

        path = new ProvisionPath(text.ToString());
        return true;
    }

    /// <summary>The path of a child of this provision.</summary>
    public ProvisionPath Append(ProvisionKind kind, ProvisionNumber number) =>
        new(IsWhole ? $"{kind.EIdPrefix}_{number}" : $"{EId}{Separator}{kind.EIdPrefix}_{number}");

    /// <summary>The enclosing provision of a kind, this one included; null where there is none.</summary>
    public ProvisionPath? AncestorOrSelf(ProvisionKind kind)
    {
        for (var path = this; !path.IsWhole; path = path.Parent)
        {
            if (path.Kind == kind)
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Whether this is <paramref name="other"/> or lies within it; everything lies within the whole version.</summary>
    public bool IsWithin(ProvisionPath other) => other.IsWhole
        || EId == other.EId
        || (EId.StartsWith(other.EId, StringComparison.Ordinal) && EId.AsSpan(other.EId.Length).StartsWith(Separator));

    /// <inheritdoc/>
    public override string ToString() => EId;

    private static bool MayStandUnder(ProvisionKind kind, ProvisionKind? above) => above switch
    {
        null => kind <= ProvisionKind.Article,
        { IsDivision: true } => kind.IsDivision && kind > above,
        _ => kind == above + 1,
    };

    private static bool TryParseStep(ReadOnlySpan<char> step, out ProvisionKind kind, out ProvisionNumber number)
    {
        kind = default;
        number = default;
        var underscore = step.IndexOf('_');
        if (underscore < 0 || !ProvisionNumber.TryParse(step[(underscore + 1)..], out number))
        {
            return false;
        }

        for (kind = ProvisionKind.Book; kind <= ProvisionKind.Subitem; kind++)
        {
            if (step[..underscore].SequenceEqual(kind.EIdPrefix))
            {
                return true;
            }
        }

        return false;
    }
}
