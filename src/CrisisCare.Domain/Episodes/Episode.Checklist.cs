namespace CrisisCare.Domain.Episodes;

public sealed partial class Episode
{
    private readonly List<ClosingCheck> closingChecks = [];

    /// <summary>Every answer ever given to the closing checklist.</summary>
    public IReadOnlyList<ClosingCheck> ClosingChecks => closingChecks;

    /// <summary>After a death there is nothing to hand over and nobody to invite: nothing is asked.</summary>
    public bool HasClosingChecklist => ClosingReason is not Episodes.ClosingReason.Died;

    /// <summary>
    /// How the ending stands. It is begun while the person is on the caseload and never stops the episode from closing; what is missing can be
    /// completed afterwards. Nothing is ticked by itself: an invitation to feedback least of all, for somebody may not have wanted to be seen.
    /// </summary>
    public ClosingChecklist ClosingChecklist() => ChecklistOf(closingChecks);

    /// <summary>As it stood when one answer was the latest: what somebody saw who has it before them. Before the first, nothing is answered.</summary>
    public ClosingChecklist ClosingChecklistAfter(Guid? check) => closingChecks.Find(one => one.Id == check) is { } latest
        ? ChecklistOf(closingChecks.Where(one => (one.CheckedAt, one.Id).CompareTo((latest.CheckedAt, latest.Id)) <= 0))
        : ChecklistOf([]);

    public ClosingCheck? LatestClosingCheck => closingChecks.MaxBy(check => (check.CheckedAt, check.Id));

    public IEnumerable<string> ReasonsAgainstChecking(string? namedPerson)
    {
        if (!HasClosingChecklist)
        {
            yield return "After a death there is no closing checklist";
        }

        if (namedPerson?.Length > ClosingCheck.NamedPersonLength)
        {
            yield return $"The named person must be {ClosingCheck.NamedPersonLength} characters or fewer";
        }
    }

    /// <summary>Answers an item. The same answer again changes nothing, so that who and when stay with whoever gave it first.</summary>
    public void Check(ClosingItem item, ClosingAnswer answer, string? namedPerson, DateTimeOffset now, Guid by)
    {
        var named = item is ClosingItem.OnwardServiceNamed && answer is ClosingAnswer.Yes ? namedPerson.TrimmedOrNull() : null;
        RuleBrokenException.ThrowIfAny(ReasonsAgainstChecking(named));
        var standing = ClosingChecklist().Lines.Single(line => line.Item == item).Check;
        if (standing is not null && standing.Answer == answer && standing.NamedPerson == named)
        {
            return;
        }

        closingChecks.Add(new ClosingCheck(Id, item, answer, named, now, by));
        Changed();
    }

    private static ClosingChecklist ChecklistOf(IEnumerable<ClosingCheck> checks) =>
        new([.. Enum.GetValues<ClosingItem>().Select(item => (item, checks.Where(check => check.Item == item).MaxBy(check => (check.CheckedAt, check.Id))))]);
}
