using System.Globalization;
using CrisisCare.Domain.HandOvers;
using CrisisCare.Domain.Notices;
using CrisisCare.Web.Data;
using CrisisCare.Web.Pages.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrisisCare.Web.Pages;

/// <summary>A digest as the inbox shows it.</summary>
/// <param name="Url">Where it leads; empty for a hand-over, whose people are listed instead.</param>
/// <param name="Moved">What was moved to the reader, person by person.</param>
public sealed record InboxNotice(DateTimeOffset At, bool IsUnread, string Words, string? Url, IReadOnlyList<HandOverRecordRow> Moved);

/// <summary>Reads digests; what was handed over is told as it stands now, with the names of people the reader may see.</summary>
public sealed class InboxNotices(CrisisCareDbContext db)
{
    public async Task<IReadOnlyList<InboxNotice>> ReadAsync(IReadOnlyList<Notice> notices, Guid? reader, CancellationToken cancellationToken)
    {
        var occasions = notices.Where(notice => notice.Kind is NoticeKind.HandedOver).Select(notice => Guid.TryParse(notice.Occasion, out var id) ? id : Guid.Empty).ToHashSet();
        var handOvers = occasions.Count == 0 ? [] : await db.HandOvers.AsNoTracking()
            .Include(handOver => handOver.Rows.Where(row => row.ToStaffMemberId == reader && row.State == HandOverState.Done))
            .Where(handOver => occasions.Contains(handOver.Id))
            .ToListAsync(cancellationToken);
        var away = handOvers.Select(handOver => handOver.StaffMemberId).ToHashSet();
        var names = away.Count == 0 ? [] : await db.StaffMembers.Where(member => away.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, cancellationToken);
        var rows = (await HandOverRecord.ReadAsync(db, [.. handOvers.SelectMany(handOver => handOver.Rows)])).ToLookup(row => row.Row.HandOverId);
        return
        [
            .. from notice in notices
               let handOver = handOvers.Find(one => one.Id.ToString() == notice.Occasion)
               let moved = handOver is null ? [] : rows[handOver.Id].ToList()
               select new InboxNotice(notice.GivenAt, notice.ReadAt is null, WordsOf(notice, moved, handOver is null ? null : names[handOver.StaffMemberId]), UrlOf(notice), moved),
        ];
    }

    private static string WordsOf(Notice notice, List<HandOverRecordRow> moved, string? from) => notice.Kind switch
    {
        NoticeKind.Tomorrow => $"List for {DayOf(notice)}: {(notice.Count == 0 ? "nobody meets a new face" : $"{UkFormat.Count(notice.Count, "booking")} would be with a new face")}",
        NoticeKind.ReviewsAtRisk => $"{UkFormat.Count(notice.Count, "review")} cannot be held by the lead practitioner as things stand",
        NoticeKind.Orphans => $"{UkFormat.Count(notice.Count, "thing")} to put right",
        NoticeKind.SomeoneToday => "Someone who gave feedback asked to be contacted today",
        NoticeKind.AskedForChange => "Someone asked for a change on their own page",
        _ when from is not null && moved.Count > 0 => $"{Holdings.Of([.. moved.Select(row => row.Row.Item)]).Words} {(moved.Count == 1 ? "was" : "were")} moved to you from {from}",
        _ => $"{UkFormat.Count(notice.Count, "thing")} moved to you",
    };

    /// <summary>A message is read on another day too, so that it says which day it is about.</summary>
    private static string DayOf(Notice notice) => UkFormat.LongDate(DateOnly.ParseExact(notice.Occasion, "O", CultureInfo.InvariantCulture));

    private static string? UrlOf(Notice notice) => notice.Kind switch
    {
        NoticeKind.Tomorrow => $"/tomorrow?date={notice.Occasion}",
        NoticeKind.ReviewsAtRisk => "/reviews",
        NoticeKind.Orphans => "/reconcile",
        NoticeKind.SomeoneToday => $"/feedback/pieces/{notice.Occasion}",
        NoticeKind.AskedForChange => $"/requests/{notice.Occasion}",
        _ => null,
    };
}
