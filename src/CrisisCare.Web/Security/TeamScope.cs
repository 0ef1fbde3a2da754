namespace CrisisCare.Web.Security;

/// <summary>
/// Whose people this piece of work may see. A request sees the teams of whoever is logged in, and nothing before that;
/// jobs and verbs, which no visitor reaches, see everything.
/// </summary>
public sealed class TeamScope(IHttpContextAccessor http)
{
    public bool SeesEverything => http.HttpContext is null;

    public IReadOnlyList<Guid> TeamIds => http.HttpContext?.User.TeamIds ?? [];

    /// <summary>Whoever is at the keyboard; empty for jobs and verbs.</summary>
    public Guid? UserId => http.HttpContext?.User.UserIdOrNull;
}
