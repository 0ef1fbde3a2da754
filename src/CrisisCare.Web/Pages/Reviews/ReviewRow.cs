using CrisisCare.Domain.Reviews;
using CrisisCare.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages.Reviews;

/// <summary>One line of a list of reviews.</summary>
/// <param name="Lead">Whoever leads now, or led at the end of an episode that is closed.</param>
public sealed record ReviewRow(Guid PersonId, string Person, Review Review, DateTimeOffset? BookedFor, string? Lead, string? HeldBy)
{
    public string Url => $"/people/{PersonId}/reviews/{Review.Id}";

    /// <summary>The lines of these reviews, in one query. Episodes and people come through their doors, so only one's own teams are seen.</summary>
    public static IQueryable<ReviewRow> Of(CrisisCareDbContext db, IQueryable<Review> reviews) =>
        (from review in reviews
         join episode in db.Episodes on review.EpisodeId equals episode.Id
         join person in db.ServiceUsers on episode.ServiceUserId equals person.Id
         orderby review.DueOn, person.LastName, person.FirstName
         select new ReviewRow(
             person.Id,
             person.FirstName + " " + person.LastName,
             review,
             episode.Bookings.Where(booking => booking.ReviewId == review.Id && booking.EndedAt == null).Select(booking => (DateTimeOffset?)booking.StartsAt).FirstOrDefault(),
             episode.Leads.Where(term => term.EndedAt == null || episode.ClosedOn != null).OrderByDescending(term => term.StartedAt)
                 .Select(term => db.StaffMembers.Where(staff => staff.Id == term.StaffMemberId).Select(staff => staff.Name).FirstOrDefault()).FirstOrDefault(),
             db.StaffMembers.Where(staff => staff.Id == review.HeldById).Select(staff => staff.Name).FirstOrDefault()))
        .AsNoTracking();
}
