using CrisisCare.Domain.Bookings;
using CrisisCare.Domain.Contacts;
using CrisisCare.Domain.Continuity;
using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.Reviews;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using CrisisCare.Web.Data.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrisisCare.Web.Data.Configurations;

public sealed class EpisodeConfiguration : IEntityTypeConfiguration<Episode>
{
    public void Configure(EntityTypeBuilder<Episode> episode)
    {
        episode.Property(e => e.Id).ValueGeneratedNever();
        episode.Property(e => e.SourceId).HasMaxLength(Lengths.SourceId);
        episode.Property(e => e.OnwardService).HasMaxLength(Episode.OnwardServiceLength);
        episode.Property(e => e.DisengagementReason).HasMaxLength(Episode.DisengagementLength);
        episode.Property(e => e.DisengagementActions).HasMaxLength(Episode.DisengagementLength);
        episode.Property(e => e.Version).IsConcurrencyToken();
        episode.Ignore(e => e.CoreGroupNow);
        episode.HasOne<Team>().WithMany().HasForeignKey(e => e.TeamId).OnDelete(DeleteBehavior.Restrict);
        episode.HasOne<ServiceUser>().WithMany().HasForeignKey(e => e.ServiceUserId).OnDelete(DeleteBehavior.Restrict);
        episode.HasOne<Referral>().WithMany().HasForeignKey(e => e.ReferralId).OnDelete(DeleteBehavior.Restrict);
        episode.HasOne<Episode>().WithMany().HasForeignKey(e => e.PreviousEpisodeId).OnDelete(DeleteBehavior.Restrict);
        episode.HasMany(e => e.Leads).WithOne().HasForeignKey(t => t.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        episode.HasMany(e => e.CoreGroup).WithOne().HasForeignKey(m => m.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        episode.HasMany(e => e.Reviews).WithOne().HasForeignKey(r => r.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        episode.HasMany(e => e.Bookings).WithOne().HasForeignKey(b => b.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        episode.HasMany(e => e.Contacts).WithOne().HasForeignKey(c => c.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        episode.HasMany(e => e.Zones).WithOne().HasForeignKey(z => z.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        episode.HasMany(e => e.Decisions).WithOne().HasForeignKey(d => d.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        episode.HasMany(e => e.ClosingChecks).WithOne().HasForeignKey(c => c.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        episode.HasMany(e => e.Pauses).WithOne().HasForeignKey(p => p.EpisodeId).OnDelete(DeleteBehavior.Restrict);

        // A person has at most one open episode; a record belongs to one team.
        episode.HasIndex(e => e.ServiceUserId, "OneOpenEpisode").IsUnique().HasFilter("ClosedOn IS NULL");
        episode.HasIndex(e => new { e.TeamId, e.SourceId }).IsUnique().HasFilter("SourceId IS NOT NULL");
        episode.HasIndex(e => new { e.TeamId, e.ClosedOn });
        episode.HasIndex(e => new { e.ServiceUserId, e.AcceptedAt });
    }
}

public sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("Reviews");
        review.Property(r => r.Id).ValueGeneratedNever();
        review.Property(r => r.Version).IsConcurrencyToken();
        review.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.HeldById).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.CoverId).OnDelete(DeleteBehavior.Restrict);

        // However often the sweep that plans ongoing reviews runs, each day of the pathway has one.
        review.HasIndex(r => new { r.EpisodeId, r.Round, r.Day }).IsUnique();
        review.HasIndex(r => r.DueOn).HasFilter("HeldAt IS NULL AND NotNeeded IS NULL");
    }
}

public sealed class ReviewReminderConfiguration : IEntityTypeConfiguration<ReviewReminder>
{
    public void Configure(EntityTypeBuilder<ReviewReminder> reminder)
    {
        reminder.ToTable("ReviewReminders");
        reminder.Property(r => r.Id).ValueGeneratedNever();
        reminder.HasOne<Review>().WithMany().HasForeignKey(r => r.ReviewId).OnDelete(DeleteBehavior.Restrict);
        reminder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RecipientId).OnDelete(DeleteBehavior.Restrict);

        // Whatever runs twice or at the same time, a reminder is given once.
        reminder.HasIndex(r => new { r.ReviewId, r.RecipientId, r.Kind }).IsUnique();
        reminder.HasIndex(r => new { r.RecipientId, r.RemindedAt });
    }
}

public sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> booking)
    {
        booking.ToTable("Bookings");
        booking.Property(b => b.Id).ValueGeneratedNever();
        booking.Property(b => b.MovedWhy).HasMaxLength(Booking.WhyLength);
        booking.Property(b => b.NewFaceText).HasMaxLength(NewFaceAnswer.TextLength);
        booking.Property(b => b.OverrideText).HasMaxLength(Booking.OverrideLength);
        booking.Ignore(b => b.Details);
        booking.HasOne<PlannedIntervention>().WithMany().HasForeignKey(b => b.InterventionId).OnDelete(DeleteBehavior.Restrict);
        booking.HasMany(b => b.Staff).WithOne().HasForeignKey(s => s.BookingId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<Review>().WithMany().HasForeignKey(b => b.ReviewId).OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<Booking>().WithMany().HasForeignKey(b => b.SupersedesId).OnDelete(DeleteBehavior.Restrict);
        booking.HasIndex(b => b.ReviewId, "OneCurrentBooking").IsUnique().HasFilter("ReviewId IS NOT NULL AND EndedAt IS NULL");
        booking.HasIndex(b => new { b.EpisodeId, b.StartsAt });
        booking.HasIndex(b => b.StartsAt);
    }
}

public sealed class BookingStaffConfiguration : IEntityTypeConfiguration<BookingStaff>
{
    public void Configure(EntityTypeBuilder<BookingStaff> staff)
    {
        staff.ToTable("BookingStaff");
        staff.HasKey(s => new { s.BookingId, s.StaffMemberId });
        staff.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.StaffMemberId).OnDelete(DeleteBehavior.Restrict);

        // The identical slot: nobody is booked twice from the same moment, whoever books at the same time.
        staff.HasIndex(s => new { s.StaffMemberId, s.StartsAt }, "OneBookingAtAMoment").IsUnique().HasFilter("EndedAt IS NULL");
    }
}

public sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("Decisions");
        decision.Property(d => d.Id).ValueGeneratedNever();
        decision.Property(d => d.Text).HasMaxLength(Decision.TextLength);
        decision.HasIndex(d => new { d.EpisodeId, d.DecidedAt });
    }
}

public sealed class ClosingCheckConfiguration : IEntityTypeConfiguration<ClosingCheck>
{
    public void Configure(EntityTypeBuilder<ClosingCheck> check)
    {
        check.ToTable("ClosingChecks");
        check.Property(c => c.Id).ValueGeneratedNever();
        check.Property(c => c.NamedPerson).HasMaxLength(ClosingCheck.NamedPersonLength);
        check.HasIndex(c => new { c.EpisodeId, c.CheckedAt });
    }
}

public sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("Contacts");
        contact.Property(c => c.Id).ValueGeneratedNever();
        contact.Property(c => c.SourceId).HasMaxLength(Lengths.SourceId);
        contact.Property(c => c.HandoverLine).HasMaxLength(Contact.HandoverLength);
        contact.Property(c => c.ExternalService).HasMaxLength(Contact.ServiceLength);
        contact.Property(c => c.EndedWhy).HasMaxLength(Contact.WhyLength);
        contact.Property(c => c.NewFaceText).HasMaxLength(NewFaceAnswer.TextLength);
        contact.HasMany(c => c.Staff).WithOne().HasForeignKey(s => s.ContactId).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Booking>().WithMany().HasForeignKey(c => c.BookingId).OnDelete(DeleteBehavior.Restrict);
        contact.HasOne<Contact>().WithMany().HasForeignKey(c => c.ReplacesId).OnDelete(DeleteBehavior.Restrict);

        // A double tap, the back button or a resend counts once; a booking is kept once; two corrections of one version cannot both stand.
        contact.HasIndex(c => c.ClientId).IsUnique();
        contact.HasIndex(c => c.BookingId, "OneContactKeepsABooking").IsUnique().HasFilter("BookingId IS NOT NULL AND EndedAt IS NULL");
        contact.HasIndex(c => c.ReplacesId).IsUnique().HasFilter("ReplacesId IS NOT NULL");
        contact.HasIndex(c => new { c.EpisodeId, c.SourceId }).IsUnique().HasFilter("SourceId IS NOT NULL AND EndedAt IS NULL");
        contact.HasIndex(c => new { c.EpisodeId, c.OccurredAt });
    }
}

public sealed class ContactStaffConfiguration : IEntityTypeConfiguration<ContactStaff>
{
    public void Configure(EntityTypeBuilder<ContactStaff> staff)
    {
        staff.ToTable("ContactStaff");
        staff.HasKey(s => new { s.ContactId, s.StaffMemberId });
        staff.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        staff.HasIndex(s => s.StaffMemberId);
    }
}

public sealed class EpisodeFiguresConfiguration : IEntityTypeConfiguration<EpisodeFigures>
{
    public void Configure(EntityTypeBuilder<EpisodeFigures> figures)
    {
        figures.ToTable("EpisodeFigures");
        figures.HasKey(f => f.EpisodeId);
        figures.Property(f => f.EpisodeId).ValueGeneratedNever();
        figures.Property(f => f.Serial).IsConcurrencyToken();
        figures.HasOne<Episode>().WithMany().HasForeignKey(f => f.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        figures.HasIndex(f => new { f.TeamId, f.Serial }).IsUnique();
    }
}

public sealed class StaleFiguresConfiguration : IEntityTypeConfiguration<StaleFigures>
{
    public void Configure(EntityTypeBuilder<StaleFigures> stale)
    {
        stale.ToTable("StaleFigures");
        stale.Property(s => s.Id).ValueGeneratedNever();
        stale.HasOne<Episode>().WithMany().HasForeignKey(s => s.EpisodeId).OnDelete(DeleteBehavior.Restrict);
    }
}
