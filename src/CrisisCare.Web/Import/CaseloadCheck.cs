namespace CrisisCare.Web.Import;

/// <summary>What the rows of a caseload file must agree on, with each other and with what the team has already.</summary>
internal sealed class CaseloadCheck(KnownCaseload known, string teamName)
{
    private readonly Dictionary<string, CaseloadRow> firstOfPerson = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> personByNhsNumber = new(known.PersonByNhsNumber, StringComparer.Ordinal);

    /// <summary>Rows come in the order in which the episodes began.</summary>
    public void Check(IEnumerable<CaseloadRow> rows)
    {
        var good = new List<CaseloadRow>();
        foreach (var row in rows)
        {
            CheckLead(row);
            CheckPerson(row);
            CheckEpisode(row);
            if (row.Source.IsGood)
            {
                good.Add(row);
            }
        }

        CheckOneOpenEpisode(good);
    }

    private void CheckLead(CaseloadRow row)
    {
        if (row.LeadId.Length > 0 && !known.Staff.ContainsKey(row.LeadId))
        {
            row.Source.Refuse("lead_staff_id", $"{teamName} has no member of staff {row.LeadId}. Import the staff file they are in first.");
        }
    }

    /// <summary>One id, one person: two dates of birth or two NHS numbers mean that two people were mixed up.</summary>
    private void CheckPerson(CaseloadRow row)
    {
        if (firstOfPerson.TryGetValue(row.PersonId, out var first))
        {
            if (first.DateOfBirth != row.DateOfBirth)
            {
                row.Source.Refuse("date_of_birth", $"{row.PersonId} has another date of birth on line {first.Source.Line}.");
            }

            if (row.NhsNumber is not null && first.NhsNumber is not null && row.NhsNumber != first.NhsNumber)
            {
                row.Source.Refuse("nhs_number", $"{row.PersonId} has another NHS number on line {first.Source.Line}.");
            }
        }

        var number = row.NhsNumber?.ToString();
        if (number is not null && personByNhsNumber.TryGetValue(number, out var owner) && owner != row.PersonId)
        {
            row.Source.Refuse("nhs_number", owner is null
                ? "Somebody registered in CrisisCare without a local_person_id has this NHS number."
                : $"This NHS number belongs to {owner}.");
        }

        if (row.Source.IsGood)
        {
            firstOfPerson.TryAdd(row.PersonId, row);
            if (number is not null)
            {
                personByNhsNumber.TryAdd(number, row.PersonId);
            }
        }
    }

    private void CheckEpisode(CaseloadRow row)
    {
        if (known.Episodes.TryGetValue(row.EpisodeId, out var episode)
            && (!known.People.TryGetValue(row.PersonId, out var person) || person.Id != episode.ServiceUserId))
        {
            row.Source.Refuse("local_person_id", $"{row.EpisodeId} is another person's episode here.");
        }
    }

    private void CheckOneOpenEpisode(List<CaseloadRow> rows)
    {
        var closing = rows.Where(row => row.ClosedOn is not null).Select(row => row.EpisodeId).ToHashSet(StringComparer.Ordinal);
        var open = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = known.People.ToDictionary(person => person.Value.Id, person => person.Key);
        foreach (var (id, episode) in known.Episodes.Where(episode => episode.Value.IsOpen && !closing.Contains(episode.Key)))
        {
            if (names.TryGetValue(episode.ServiceUserId, out var personId))
            {
                open[personId] = id;
            }
        }

        foreach (var row in rows.Where(row => row.ClosedOn is null && !known.Episodes.ContainsKey(row.EpisodeId)))
        {
            if (!open.TryAdd(row.PersonId, row.EpisodeId))
            {
                row.Source.Refuse("closed_on", $"{row.PersonId} has an open episode already, {open[row.PersonId]}. A person has one open episode at most.");
            }
        }
    }
}
