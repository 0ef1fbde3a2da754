using System.Security.Claims;
using CrisisCare.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Security;

/// <summary>
/// Turns the cookie back into whoever is logged in. The cookie names a session; role, teams and name are read from the
/// database on every request, so whatever an administrator changes holds at once.
/// </summary>
public sealed class SessionCookie(CrisisCareDbContext db, TimeProvider clock) : CookieAuthenticationEvents
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var principal = context.Principal?.SessionId is { } id ? await LoadAsync(id, context.HttpContext) : null;
        if (principal is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        context.ReplacePrincipal(principal);
    }

    /// <summary>Starts a session and gives the browser its cookie.</summary>
    public static async Task LogInAsync(HttpContext http, CrisisCareDbContext db, User user, DateTimeOffset now)
    {
        var session = new UserSession(user.Id, now);
        db.Add(session);
        await db.SaveChangesAsync(http.RequestAborted);
        var identity = new ClaimsIdentity([new Claim(Principal.Session, session.Id.ToString())], Scheme);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>Ends the session on the server first, then takes the cookie away.</summary>
    public static async Task LogOutAsync(HttpContext http, CrisisCareDbContext db)
    {
        if (http.User.SessionId is { } id)
        {
            await db.Set<UserSession>().Where(session => session.Id == id).ExecuteDeleteAsync(http.RequestAborted);
        }

        await http.SignOutAsync(Scheme);
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    /// <summary>A board that refreshes itself is not somebody at the keyboard.</summary>
    private static bool IsByItself(HttpRequest request) => request.Headers.ContainsKey("HX-Request");

    private async Task<ClaimsPrincipal?> LoadAsync(Guid sessionId, HttpContext http)
    {
        var cancellationToken = http.RequestAborted;
        var found = await (
            from session in db.Set<UserSession>()
            join user in db.Users on session.UserId equals user.Id
            where session.Id == sessionId && !user.IsDisabled
            select new
            {
                Session = session,
                user.Id,
                user.DisplayName,
                user.Role,
                user.StaffMemberId,
                user.TeamId,
                HasLeft = db.StaffMembers.Where(staff => staff.Id == user.StaffMemberId).Select(staff => staff.LeftOn).FirstOrDefault(),
                TeamIds = db.StaffMembers.Where(staff => staff.Id == user.StaffMemberId).SelectMany(staff => staff.Memberships).Select(membership => membership.TeamId).ToList(),
            })
            .AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (found is null || !found.Session.IsAlive(now) || found.HasLeft <= clock.Today)
        {
            return null;
        }

        if (now - found.Session.LastSeenAt >= UserSession.SeenEvery && !IsByItself(http.Request))
        {
            await db.Set<UserSession>().Where(session => session.Id == sessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.LastSeenAt, now), cancellationToken);
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(Principal.Session, sessionId.ToString()),
                new Claim(ClaimTypes.NameIdentifier, found.Id.ToString()),
                new Claim(ClaimTypes.Name, found.DisplayName),
                new Claim(ClaimTypes.Role, found.Role),
                .. found.StaffMemberId is { } staff ? [new Claim(Principal.Staff, staff.ToString())] : Array.Empty<Claim>(),
                .. found.TeamIds.Concat(found.TeamId is { } team ? [team] : []).Distinct().Select(id => new Claim(Principal.Team, id.ToString())),
            ],
            Scheme);
        return new ClaimsPrincipal(identity);
    }
}
