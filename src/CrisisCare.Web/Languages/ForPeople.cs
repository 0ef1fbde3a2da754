namespace CrisisCare.Web.Languages;

/// <summary>The words of the pages that belong to the people they are about: ForPeople.resx is English and whole, ForPeople.cy.resx is Welsh, begun.</summary>
public sealed class ForPeople;
