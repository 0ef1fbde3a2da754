namespace CrisisCare.Web.Components;

/// <summary>What the choices inside a group of radios, checkboxes or chips need from it.</summary>
/// <param name="Name">The field's name, the same on every choice.</param>
/// <param name="IdPrefix">The first choice's id: the error summary links to it.</param>
/// <param name="Chosen">The values that are ticked.</param>
/// <param name="Type">"radio" or "checkbox".</param>
internal sealed record ChoiceGroup(string Name, string IdPrefix, IReadOnlyList<string> Chosen, string Type)
{
    private int _choices;

    public string NextId() => ++_choices == 1 ? IdPrefix : $"{IdPrefix}-{_choices}";

    // "true" is what a page writes and "True" what a bool says.
    public bool IsChosen(string value) => Chosen.Contains(value, StringComparer.OrdinalIgnoreCase);
}
