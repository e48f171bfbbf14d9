namespace Statutes.Model.Provisions;

/// <summary>
/// The place of a provision within one version. Its text form is an Akoma Ntoso eId (Akoma Ntoso Naming Convention 1.0,
/// 5): 第二十一条第一款第二项 is <c>art_21__para_1__item_2</c>, 第三章第一节 is <c>chp_3__sec_1</c>. Articles are at the root, as their
/// numbers run through the whole law. The empty path is the whole version.
/// </summary>
/// <remarks>
/// A path stores its steps, parsed once. The path of a provision and those of its children share steps. Comparing and
/// hashing allocate nothing; the eId is made when it is first read. Immutable; any number of threads may use it.
/// </remarks>
/// <example>
/// <code>
/// ProvisionPath.TryParse("art_59-1__para_2", out var path); // 第五十九条之一第二款
/// path.Kind;   // ProvisionKind.Paragraph
/// path.Number; // 2
/// path.Parent; // art_59-1
/// </code>
/// </example>
public readonly record struct ProvisionPath
{
    private const string Separator = "__";

    private readonly Step? last;

    private ProvisionPath(Step? last) => this.last = last;

    /// <summary>The whole version.</summary>
    public static ProvisionPath Whole => default;

    /// <summary>The eId; empty for the whole version.</summary>
    public string EId => last?.EId ?? "";

    /// <summary>Whether this is the whole version.</summary>
    public bool IsWhole => last is null;

    /// <summary>The kind of the provision; null for the whole version.</summary>
    public ProvisionKind? Kind => last?.Kind;

    /// <summary>The number of the provision among its siblings; <c>default</c> for the whole version.</summary>
    public ProvisionNumber Number => last?.Number ?? default;

    /// <summary>The path one level up; the whole version for an article and for an outermost division.</summary>
    public ProvisionPath Parent => new(last?.Above);

    /// <summary>Returns the path of an article.</summary>
    public static ProvisionPath Article(ProvisionNumber number) => new(Step.Under(null, ProvisionKind.Article, number));

    /// <summary>Parses an eId. The empty text is the whole version.</summary>
    /// <returns>False where a kind is unknown, a number is invalid, or the kinds do not descend.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ProvisionPath path)
    {
        path = default;
        var last = default(Step);
        for (var rest = text; !rest.IsEmpty;)
        {
            var cut = rest.IndexOf(Separator, StringComparison.Ordinal);
            var step = cut < 0 ? rest : rest[..cut];
            rest = cut < 0 ? [] : rest[(cut + Separator.Length)..];
            if (!TryParseStep(step, out var kind, out var number) || !MayFollow(kind, last?.Kind) || (cut >= 0 && rest.IsEmpty))
            {
                return false;
            }

            last = Step.Under(last, kind, number);
        }

        path = new ProvisionPath(last);
        return true;
    }

    /// <summary>Returns the path of a child of this provision.</summary>
    public ProvisionPath Append(ProvisionKind kind, ProvisionNumber number) => new(Step.Under(last, kind, number));

    /// <summary>Returns the enclosing provision of a kind, which may be this one; null where no step has the kind.</summary>
    public ProvisionPath? AncestorOrSelf(ProvisionKind kind)
    {
        for (var step = last; step is not null; step = step.Above)
        {
            if (step.Kind == kind)
            {
                return new ProvisionPath(step);
            }
        }

        return null;
    }

    /// <summary>Returns whether this is <paramref name="other"/> or lies within it; everything lies within the whole version.</summary>
    public bool IsWithin(ProvisionPath other)
    {
        var step = last;
        while (step is not null && !Step.AreEqual(step, other.last))
        {
            step = step.Above;
        }

        return step is not null || other.IsWhole;
    }

    /// <summary>Returns whether both have the same steps.</summary>
    public bool Equals(ProvisionPath other) => Step.AreEqual(last, other.last);

    /// <inheritdoc/>
    public override int GetHashCode() => last?.Hash ?? 0;

    /// <inheritdoc/>
    public override string ToString() => EId;

    /// <summary>
    /// Returns an equal path that shares the steps of <paramref name="parent"/>, where that is its parent; else this path.
    /// </summary>
    internal ProvisionPath Sharing(ProvisionPath parent) =>
        last is null || ReferenceEquals(last.Above, parent.last) || !Step.AreEqual(last.Above, parent.last)
            ? this
            : parent.Append(last.Kind, last.Number);

    /// <summary>Returns the path with its beginning <paramref name="from"/> replaced by <paramref name="to"/>.</summary>
    /// <returns>Null where this is not within <paramref name="from"/>, or where the kinds would not descend.</returns>
    internal ProvisionPath? Moved(ProvisionPath from, ProvisionPath to)
    {
        if (Equals(from))
        {
            return to;
        }

        return last is not null && Parent.Moved(from, to) is { } parent && MayFollow(last.Kind, parent.Kind)
            ? parent.Append(last.Kind, last.Number)
            : null;
    }

    private static bool MayFollow(ProvisionKind kind, ProvisionKind? above) => above switch
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

        return ProvisionKinds.TryParseEIdPrefix(step[..underscore], out kind);
    }

    // A step with those above it: a list that grows at its end and shares its beginning.
    private sealed class Step
    {
        /// <summary>One more than the largest number of an article that is shared by all laws: the Civil Code has 1,260 articles.</summary>
        private const int SharedArticles = 1_300;

        // The same article numbers come back in every version of every law.
        private static readonly Step?[] Shared = new Step?[SharedArticles];

        private string? eId;

        private Step(Step? above, ProvisionKind kind, ProvisionNumber number)
        {
            Above = above;
            Kind = kind;
            Number = number;
            Hash = HashOf(above?.Hash ?? 0, kind, number);
        }

        public Step? Above { get; }

        public ProvisionKind Kind { get; }

        public ProvisionNumber Number { get; }

        public int Hash { get; }

        // Two threads may each make it; the texts are equal.
        public string EId => eId ??= Above is null ? $"{Kind.EIdPrefix}_{Number}" : $"{Above.EId}{Separator}{Kind.EIdPrefix}_{Number}";

        public static Step Under(Step? above, ProvisionKind kind, ProvisionNumber number) =>
            above is null && kind == ProvisionKind.Article && number is { Value: >= 0 and < SharedArticles, Inserted: 0, Repeat: 0 }
                ? Shared[number.Value] ??= new Step(null, kind, number)
                : new Step(above, kind, number);

        private static int HashOf(int above, ProvisionKind kind, ProvisionNumber number)
        {
            unchecked
            {
                return (((above * 31) + (int)kind + 1) * 8191) + number.Value + (number.Inserted * 131_071) + (number.Repeat * 524_287);
            }
        }

        public static bool AreEqual(Step? one, Step? other)
        {
            while (!ReferenceEquals(one, other))
            {
                if (one is null || other is null || one.Hash != other.Hash || one.Kind != other.Kind || one.Number != other.Number)
                {
                    return false;
                }

                (one, other) = (one.Above, other.Above);
            }

            return true;
        }
    }
}
