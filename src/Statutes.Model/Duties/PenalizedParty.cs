namespace Statutes.Model.Duties;

/// <summary>On whom a penalty is imposed.</summary>
public enum PenalizedParty
{
    /// <summary>Whoever breached the provision: the words name neither an organization nor a person.</summary>
    Any,

    /// <summary>网络运营者, 单位: the organization.</summary>
    Organization,

    /// <summary>直接负责的主管人员和其他直接责任人员: persons who are responsible for the breach of their organization.</summary>
    PersonsInCharge,

    /// <summary>个人: a natural person for a breach of their own.</summary>
    Individual,
}

/// <summary>The names of the parties in JSON.</summary>
public static class PenalizedPartyNames
{
    extension(PenalizedParty party)
    {
        /// <summary>The name in JSON: <c>persons-in-charge</c>.</summary>
        public string Name => party switch
        {
            PenalizedParty.Organization => "organization",
            PenalizedParty.PersonsInCharge => "persons-in-charge",
            PenalizedParty.Individual => "individual",
            _ => "any",
        };
    }
}
