using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.Leads;
using CrisisCare.Domain.Referrals;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Staff;
using CrisisCare.Domain.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrisisCare.Web.Data.Configurations;

public sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.Property(t => t.Id).ValueGeneratedNever();
        team.Property(t => t.Name).HasMaxLength(Team.NameLength);
        team.HasIndex(t => t.Name).IsUnique();
        team.ComplexProperty(t => t.Early);
        team.ComplexProperty(t => t.Late);
        team.ComplexProperty(t => t.LongDay);
        team.ComplexProperty(t => t.Night);
        team.ComplexProperty(t => t.ContactNumbers, numbers =>
        {
            numbers.Property(n => n.DayPhone).HasMaxLength(ContactNumbers.PhoneLength);
            numbers.Property(n => n.NightPhone).HasMaxLength(ContactNumbers.PhoneLength);
            numbers.Property(n => n.EmergencyWords).HasMaxLength(ContactNumbers.EmergencyWordsLength).HasDefaultValue(ContactNumbers.UsualEmergencyWords);
        });
        team.Property(t => t.ReadFeedbackWithin).HasDefaultValue(Team.UsualReadFeedbackWithin);
        team.Property(t => t.FeedbackLinkDays).HasDefaultValue(Team.UsualFeedbackLinkDays);
        team.Property(t => t.MyTeamLinkDays).HasDefaultValue(Team.UsualMyTeamLinkDays);
        team.Property(t => t.Slug).HasMaxLength(Team.SlugLength).IsUnicode(false);
        team.HasIndex(t => t.Slug, "OneTeamAtAnAddress").IsUnique().HasFilter("Slug IS NOT NULL");
        team.Property(t => t.Version).IsConcurrencyToken();
    }
}

public sealed class StaffMemberConfiguration : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> staff)
    {
        staff.Property(s => s.Id).ValueGeneratedNever();
        staff.Property(s => s.Name).HasMaxLength(StaffMember.NameLength);
        staff.Property(s => s.Version).IsConcurrencyToken();
        staff.HasMany(s => s.Memberships).WithOne().HasForeignKey(m => m.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        staff.HasMany(s => s.Pattern).WithOne().HasForeignKey(d => d.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
        staff.HasMany(s => s.Absences).WithOne().HasForeignKey(a => a.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class TeamMembershipConfiguration : IEntityTypeConfiguration<TeamMembership>
{
    public void Configure(EntityTypeBuilder<TeamMembership> membership)
    {
        membership.ToTable("TeamMemberships");
        membership.Property(m => m.Id).ValueGeneratedNever();
        membership.Property(m => m.SourceId).HasMaxLength(Lengths.SourceId);
        membership.HasOne<Team>().WithMany().HasForeignKey(m => m.TeamId).OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(m => new { m.StaffMemberId, m.TeamId }).IsUnique();
        membership.HasIndex(m => new { m.TeamId, m.SourceId }).IsUnique().HasFilter("SourceId IS NOT NULL");
    }
}

public sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.ToTable("Absences");
        absence.Property(a => a.Id).ValueGeneratedNever();
    }
}

public sealed class ServiceUserConfiguration : IEntityTypeConfiguration<ServiceUser>
{
    public void Configure(EntityTypeBuilder<ServiceUser> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.FirstName).HasMaxLength(ServiceUser.NameLength);
        person.Property(p => p.LastName).HasMaxLength(ServiceUser.NameLength);
        person.Property(p => p.PreferredName).HasMaxLength(ServiceUser.NameLength);
        person.Property(p => p.Phone).HasMaxLength(ServiceUser.PhoneLength);
        person.Property(p => p.NhsNumber).HasMaxLength(10).IsFixedLength().IsUnicode(false);
        person.Property(p => p.SourceId).HasMaxLength(Lengths.SourceId);
        person.Property(p => p.SearchName).HasMaxLength(4 * ServiceUser.NameLength);
        person.Property(p => p.Pronouns).HasMaxLength(OwnWords.PronounsLength);
        person.Property(p => p.Version).IsConcurrencyToken();
        person.HasOne<Team>().WithMany().HasForeignKey(p => p.TeamId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Refusals).WithOne().HasForeignKey(r => r.ServiceUserId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.OwnWords).WithOne().HasForeignKey(w => w.ServiceUserId).OnDelete(DeleteBehavior.Restrict);
        person.HasMany(p => p.Carers).WithOne().HasForeignKey(c => c.ServiceUserId).OnDelete(DeleteBehavior.Restrict);
        person.HasIndex(p => new { p.TeamId, p.NhsNumber }).IsUnique().HasFilter("NhsNumber IS NOT NULL");
        person.HasIndex(p => new { p.TeamId, p.SourceId }).IsUnique().HasFilter("SourceId IS NOT NULL");
        person.HasIndex(p => new { p.TeamId, p.DateOfBirth });
    }
}

public sealed class RefusalConfiguration : IEntityTypeConfiguration<Refusal>
{
    public void Configure(EntityTypeBuilder<Refusal> refusal)
    {
        refusal.ToTable("Refusals");
        refusal.Property(r => r.Id).ValueGeneratedNever();
        refusal.Property(r => r.Reason).HasMaxLength(Refusal.ReasonLength);
        refusal.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class ReferralConfiguration : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.Property(r => r.Id).ValueGeneratedNever();
        referral.Property(r => r.Referrer).HasMaxLength(Referral.ReferrerLength);
        referral.Property(r => r.DeclineNote).HasMaxLength(Referral.NoteLength);
        referral.HasOne<Team>().WithMany().HasForeignKey(r => r.TeamId).OnDelete(DeleteBehavior.Restrict);
        referral.HasOne<ServiceUser>().WithMany().HasForeignKey(r => r.ServiceUserId).OnDelete(DeleteBehavior.Restrict);
        referral.HasIndex(r => new { r.TeamId, r.DecidedAt });
    }
}

/// <summary>An id from somebody else's file.</summary>
internal static class Lengths
{
    public const int SourceId = 60;
    public const int MeasureKey = 60;
}

public sealed class LeadTermConfiguration : IEntityTypeConfiguration<LeadTerm>
{
    public void Configure(EntityTypeBuilder<LeadTerm> term)
    {
        term.ToTable("LeadTerms");
        term.Property(t => t.Id).ValueGeneratedNever();
        term.Property(t => t.ReasonText).HasMaxLength(LeadTerm.TextLength);
        term.Property(t => t.OverrideText).HasMaxLength(LeadTerm.TextLength);
        term.Property(t => t.EndText).HasMaxLength(LeadTerm.TextLength);
        term.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.StaffMemberId).OnDelete(DeleteBehavior.Restrict);

        // Exactly one current lead, whatever two team leaders click at the same moment.
        term.HasIndex(t => t.EpisodeId, "OneCurrentLead").IsUnique().HasFilter("EndedAt IS NULL");
        term.HasIndex(t => new { t.EpisodeId, t.StartedAt });
        term.HasIndex(t => new { t.StaffMemberId, t.EndedAt });
    }
}

public sealed class CoreGroupMemberConfiguration : IEntityTypeConfiguration<CoreGroupMember>
{
    public void Configure(EntityTypeBuilder<CoreGroupMember> member)
    {
        member.ToTable("CoreGroupMembers");
        member.Property(m => m.Id).ValueGeneratedNever();
        member.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        member.Property(m => m.ReasonText).HasMaxLength(CoreGroupMember.WhyLength);
        member.Property(m => m.EndWhy).HasMaxLength(CoreGroupMember.WhyLength);
        member.HasIndex(m => new { m.EpisodeId, m.StaffMemberId }).IsUnique().HasFilter("EndedOn IS NULL");
        member.HasIndex(m => m.EpisodeId, "OneDeputy").IsUnique().HasFilter("Role = 'Deputy' AND EndedOn IS NULL");
    }
}

public sealed class ZoneSettingConfiguration : IEntityTypeConfiguration<ZoneSetting>
{
    public void Configure(EntityTypeBuilder<ZoneSetting> setting)
    {
        setting.ToTable("ZoneSettings");
        setting.Property(s => s.Id).ValueGeneratedNever();
        setting.Property(s => s.Reason).HasMaxLength(ZoneSetting.ReasonLength);
        setting.Property(s => s.WhatWouldChange).HasMaxLength(ZoneSetting.ReasonLength);
    }
}

public sealed class PauseConfiguration : IEntityTypeConfiguration<Pause>
{
    public void Configure(EntityTypeBuilder<Pause> pause)
    {
        pause.ToTable("Pauses");
        pause.Property(p => p.Id).ValueGeneratedNever();
        pause.HasIndex(p => p.EpisodeId).IsUnique().HasFilter("EndedOn IS NULL");
    }
}
