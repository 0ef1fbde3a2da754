using CrisisCare.Web.Pages.Shared;

namespace CrisisCare.Web.Pages.Improvement;

/// <summary>The line of filters over a chart, and the address it leads to.</summary>
public sealed record FilterView(string Path, MeasureQuestion Question, OwnTeam Own);
