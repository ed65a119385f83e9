namespace Dragoman.Registers;

/// <summary>What an entry of the register stands for; it follows from the first part of its id.</summary>
public enum RegisterKind
{
    /// <summary>A state, past or present (<c>state:DZA</c>).</summary>
    State,

    /// <summary>A territory with an ISO code that is no state (<c>territory:HKG</c>).</summary>
    Territory,

    /// <summary>An international organisation, ministry, service, armed force, news agency … (<c>org:united-nations</c>).</summary>
    Organization,

    /// <summary>An armed or political group (<c>group:islamic-state</c>).</summary>
    Group,

    /// <summary>A named person (<c>person:abdelaziz-bouteflika</c>).</summary>
    Person,

    /// <summary>A common noun for people or bodies of one sector (<c>agent:police</c>: police officers, policemen …).</summary>
    Agent,
}

/// <summary>By which of its names an entry was found, the most telling first.</summary>
public enum RegisterNameKind
{
    /// <summary>The preferred name.</summary>
    Name,

    /// <summary>Another name in full: official, former, foreign, popular.</summary>
    Alias,

    /// <summary>An abbreviation written in capitals (<c>UN</c>, <c>PKK</c>).</summary>
    Acronym,

    /// <summary>Another spelling of a name from another script (<c>Moamer Kadhafi</c>).</summary>
    Variant,

    /// <summary>A noun for the people of a state (<c>Algerians</c>).</summary>
    Demonym,

    /// <summary>The adjective of a state (<c>Algerian</c>).</summary>
    Adjective,

    /// <summary>The capital of a state, which can stand for its government (<c>Algiers</c>).</summary>
    Capital,

    /// <summary>The seat of a government under its own name (<c>Kremlin</c>, <c>White House</c>).</summary>
    Seat,

    /// <summary>A common noun of an <see cref="RegisterKind.Agent"/>.</summary>
    Agent,
}
