using System.Text;
using CrisisCare.Web.Data;

namespace CrisisCare.Web.Commands;

/// <summary>A file that is there whole or not at all: written beside its place, then moved into it.</summary>
public static class WholeFile
{
    public static async Task<T> WriteAsync<T>(string path, Func<TextWriter, Task<T>> write)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        try
        {
            T result;
            await using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                result = await write(writer);
            }

            File.Move(unfinished, path, overwrite: true);
            return result;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentException($"{Path.GetFullPath(path)} cannot be written. Check that the folder is there, that you may write to it and that the disk has room.");
        }
        finally
        {
            RemoveQuietly(unfinished);
        }
    }

    private static void RemoveQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Its folder is out of reach, which has been said already.
        }
    }
}
