namespace CrisisCare.Web.Commands;

/// <summary>What was asked for or brought cannot be taken. The message says what to do about it; nothing was changed.</summary>
public sealed class RefusedInputException(string message) : Exception(message);
