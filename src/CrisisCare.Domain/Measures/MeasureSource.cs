using CrisisCare.Domain.Continuity;

namespace CrisisCare.Domain.Measures;

/// <summary>What a measure is worked out from. Each is a pure function; nothing means that it does not apply, which is never 0.</summary>
public abstract record MeasureSource;

/// <summary>From the contacts of one episode: what the person's page and the continuity export show too.</summary>
public sealed record OfFigures(Func<ContinuityFigures, Fraction?> Part) : MeasureSource;

/// <summary>From one episode.</summary>
public sealed record OfEpisode(Func<EpisodeFacts, Fraction?> Part) : MeasureSource;

/// <summary>From one day of an episode.</summary>
public sealed record OfDay(Func<DayFacts, Fraction?> Part) : MeasureSource;

/// <summary>From one review, once it is held or its window has passed; reviews that were not needed never count.</summary>
public sealed record OfReview(Func<ReviewFacts, Fraction?> Part) : MeasureSource;

/// <summary>From the whole team over a period: what does not add up episode by episode. Unless told, it is about everybody on the caseload.</summary>
public sealed record OfTeam(Func<TeamFacts, Period, Fraction?> Part, Func<TeamFacts, Period, int>? People = null) : MeasureSource;
