namespace Statutes.Model.Works;

/// <summary>Where the status of a version comes from.</summary>
public enum StatusBasis
{
    /// <summary>A source states the day.</summary>
    Stated,

    /// <summary>The day follows from two statements: 自公布之日起施行, and the day of the 公布.</summary>
    Computed,

    /// <summary>No source states the day; a rule of the project supplies it.</summary>
    Assumed,
}

/// <summary>The names in JSON.</summary>
public static class StatusBasisNames
{
    extension(StatusBasis basis)
    {
        /// <summary>The name in JSON: <c>stated</c>.</summary>
        public string Name => basis switch
        {
            StatusBasis.Stated => "stated",
            StatusBasis.Computed => "computed",
            _ => "assumed",
        };
    }
}
