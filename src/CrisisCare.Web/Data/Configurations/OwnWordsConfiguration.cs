using CrisisCare.Domain.ServiceUsers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrisisCare.Web.Data.Configurations;

public sealed class OwnWordsVersionConfiguration : IEntityTypeConfiguration<OwnWordsVersion>
{
    public void Configure(EntityTypeBuilder<OwnWordsVersion> version)
    {
        version.ToTable("OwnWords");
        version.Property(v => v.Id).ValueGeneratedNever();
        version.ComplexProperty(v => v.Words, words =>
        {
            words.Property(w => w.PreferredName).HasMaxLength(ServiceUser.NameLength);
            words.Property(w => w.Pronouns).HasMaxLength(OwnWords.PronounsLength);
            words.Property(w => w.WhatHappened).HasMaxLength(OwnWords.WhatHappenedLength);
            words.Property(w => w.WhatHelps).HasMaxLength(OwnWords.PartLength);
            words.Property(w => w.WhatDoesNotHelp).HasMaxLength(OwnWords.PartLength);
            words.Property(w => w.DoNotAsk).HasMaxLength(OwnWords.PartLength);
            words.Property(w => w.AtHome).HasMaxLength(OwnWords.PartLength);
            words.Property(w => w.HowToContact).HasMaxLength(OwnWords.PartLength);
            words.Property(w => w.WhoToSee).HasMaxLength(OwnWords.PartLength);
            words.Ignore(w => w.IsEmpty);
        });

        // Of two colleagues who save at the same moment, the second is refused and told; nobody's words are lost.
        version.HasIndex(v => new { v.ServiceUserId, v.Number }).IsUnique();
    }
}

public sealed class CarerConfiguration : IEntityTypeConfiguration<Carer>
{
    public void Configure(EntityTypeBuilder<Carer> carer)
    {
        carer.ToTable("Carers");
        carer.Property(c => c.Id).ValueGeneratedNever();
        carer.Property(c => c.Name).HasMaxLength(Carer.NameLength);
        carer.Property(c => c.Relation).HasMaxLength(Carer.RelationLength);
        carer.Property(c => c.Phone).HasMaxLength(ServiceUser.PhoneLength);
        carer.Property(c => c.Version).IsConcurrencyToken();
        carer.HasMany(c => c.Consents).WithOne().HasForeignKey(consent => consent.CarerId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class CarerConsentConfiguration : IEntityTypeConfiguration<CarerConsent>
{
    public void Configure(EntityTypeBuilder<CarerConsent> consent)
    {
        consent.ToTable("CarerConsents");
        consent.Property(c => c.Id).ValueGeneratedNever();
        consent.Property(c => c.MayBeShared).HasMaxLength(CarerConsent.MayBeSharedLength);
        consent.HasIndex(c => new { c.CarerId, c.Number }).IsUnique();
    }
}
