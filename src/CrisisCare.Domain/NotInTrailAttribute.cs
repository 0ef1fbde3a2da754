namespace CrisisCare.Domain;

/// <summary>
/// Words told in confidence. The audit trail says that they changed and never what they were: it cannot be erased, and
/// these may have to be, for a legal reason.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotInTrailAttribute : Attribute;
