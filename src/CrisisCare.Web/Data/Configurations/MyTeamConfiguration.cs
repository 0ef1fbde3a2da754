using CrisisCare.Domain.Episodes;
using CrisisCare.Domain.ServiceUsers;
using CrisisCare.Domain.Teams;
using CrisisCare.Domain.Voice;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrisisCare.Web.Data.Configurations;

public sealed class MyTeamLinkConfiguration : IEntityTypeConfiguration<MyTeamLink>
{
    public void Configure(EntityTypeBuilder<MyTeamLink> link)
    {
        link.ToTable("MyTeamLinks", table => table.HasCheckConstraint("FiveWrongTriesAtMost", $"WrongTries BETWEEN 0 AND {MyTeamLink.MostWrongTries}"));
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.SecretHash).HasMaxLength(LinkSecret.HashLength);
        link.HasOne<Team>().WithMany().HasForeignKey(l => l.TeamId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<ServiceUser>().WithMany().HasForeignKey(l => l.ServiceUserId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<Episode>().WithMany().HasForeignKey(l => l.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => l.SecretHash).IsUnique();

        // A person has one at a time: of two colleagues who make one at the same moment, the second is told.
        link.HasIndex(l => l.ServiceUserId, "OneStandingLink").IsUnique().HasFilter("RevokedAt IS NULL");
    }
}

public sealed class PersonsRequestConfiguration : IEntityTypeConfiguration<PersonsRequest>
{
    public void Configure(EntityTypeBuilder<PersonsRequest> request)
    {
        request.ToTable("PersonsRequests");

        // The id is the form's: the same one sent twice is refused by the key itself.
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Version).IsConcurrencyToken();
        request.HasOne<Team>().WithMany().HasForeignKey(r => r.TeamId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<ServiceUser>().WithMany().HasForeignKey(r => r.ServiceUserId).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<MyTeamLink>().WithMany().HasForeignKey(r => r.LinkId).OnDelete(DeleteBehavior.Restrict);
        request.HasIndex(r => new { r.LinkId, r.AskedAt });
    }
}
