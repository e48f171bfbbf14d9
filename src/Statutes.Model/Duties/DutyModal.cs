namespace Statutes.Model.Duties;

/// <summary>How a provision binds the person to whom it is addressed.</summary>
public enum DutyModal
{
    /// <summary>应当, 必须: the person has to act.</summary>
    Shall,

    /// <summary>不得, 禁止: the person has to refrain.</summary>
    MustNot,

    /// <summary>可以: the person has the power or the permission.</summary>
    May,

    /// <summary>有权: the person has the right.</summary>
    Entitled,
}

/// <summary>The names of the modals in JSON.</summary>
public static class DutyModalNames
{
    extension(DutyModal modal)
    {
        /// <summary>The name in JSON: <c>must-not</c>.</summary>
        public string Name => modal switch
        {
            DutyModal.MustNot => "must-not",
            DutyModal.May => "may",
            DutyModal.Entitled => "entitled",
            _ => "shall",
        };
    }

    /// <summary>Every name, in the order of the modals.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<DutyModal>().Select(m => m.Name)];
}
