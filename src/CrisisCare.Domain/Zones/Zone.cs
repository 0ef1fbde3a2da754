namespace CrisisCare.Domain.Zones;

/// <summary>
/// The intensity of support that is planned for a person. Never a statement about the person or about what might happen.
/// Source: NICE NG225; NHS England, Staying safe from suicide, 2025.
/// </summary>
public enum Zone
{
    Red,
    Amber,
    Green,
    Blue,
    Black,
}

/// <summary>The outline of a zone on a page, so that colour is never the only sign.</summary>
public enum ZoneShape
{
    Octagon,
    Triangle,
    Circle,
    Diamond,
    Square,
}
