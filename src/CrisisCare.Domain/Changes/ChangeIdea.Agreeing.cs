namespace CrisisCare.Domain.Changes;

/// <summary>Trying an idea out, deciding about it, and doing it together.</summary>
public sealed partial class ChangeIdea
{
    public IEnumerable<string> ReasonsAgainstTesting()
    {
        if (Decision is not null)
        {
            yield return "It is decided already";
        }
        else if (tests.Any(test => !test.IsOver))
        {
            yield return "Finish the test that is going on first";
        }
    }

    /// <summary>Begins the next small test with its plan.</summary>
    public TestCycle Test(string plan, DateOnly on, DateOnly today, Guid by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstTesting());
        var test = TestCycle.Begin(Id, tests.Count + 1, plan, on, today, by);
        tests.Add(test);
        return test;
    }

    public IEnumerable<string> ReasonsAgainstAgreeing(Author by)
    {
        if (IsDoneTogether)
        {
            yield return "It is done together already";
        }
        else if (agreements.Any(one => one.Account == by.Account))
        {
            yield return "You have agreed already";
        }
        else if (Decision is IdeaDecision.Declined)
        {
            yield return "The team has decided against it";
        }
    }

    public IdeaAgreement Agree(DateTimeOffset at, Author by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstAgreeing(by));
        var agreement = new IdeaAgreement(Id, by, at);
        agreements.Add(agreement);
        return agreement;
    }

    public IEnumerable<string> ReasonsAgainstDeciding()
    {
        if (Decision is IdeaDecision.Accepted)
        {
            yield return "The team does it already. If it ends, write that down as a change of its own";
        }
    }

    public static IEnumerable<string> ReasonsAgainstReason(string? reason)
    {
        if (reason.TrimmedOrNull() is not { Length: <= ReasonLength })
        {
            yield return $"Say why, in 1 to {ReasonLength} characters";
        }
    }

    /// <summary>The team does it from a day on. What it became is drawn on the charts.</summary>
    /// <returns>The change, to be saved with the idea.</returns>
    public Change Accept(ChangeFacts change, string reason, DateOnly today, DateTimeOffset at, Author by)
    {
        Decide(IdeaDecision.Accepted, reason, at, by);
        var made = new Change(TeamId, change, today, at, by.Account);
        ChangeId = made.Id;
        return made;
    }

    /// <summary>Not now, or no. Either may still be accepted later.</summary>
    public void Decide(IdeaDecision decision, string reason, DateTimeOffset at, Author by)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstDeciding().Concat(ReasonsAgainstReason(reason)));
        (Decision, DecisionReason, DecidedAt, DecidedBy) = (decision, reason.Trim(), at, by.Account);
    }

    public IEnumerable<string> ReasonsAgainstDoneTogether()
    {
        if (Decision is not IdeaDecision.Accepted)
        {
            yield return "The team has not decided to do it";
        }

        foreach (var kind in Enum.GetValues<AuthorKind>().Where(kind => agreements.All(one => one.Kind != kind)))
        {
            yield return $"{kind.Plural} have not agreed yet";
        }

        if (IsDoneTogether)
        {
            yield return "It is done together already";
        }
    }

    public void MarkDoneTogether(DateTimeOffset at)
    {
        RuleBrokenException.ThrowIfAny(ReasonsAgainstDoneTogether());
        AgreedByStaff = Agreements.First(one => one.Kind is AuthorKind.Staff).Account;
        AgreedByPartner = Agreements.First(one => one.Kind is AuthorKind.Partner).Account;
        DoneTogetherAt = at;
    }
}
