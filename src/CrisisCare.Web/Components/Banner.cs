using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrisisCare.Web.Components;

/// <summary>The one sentence that greets the page after a change was saved, with a way to take it back.</summary>
public static class Banner
{
    public const string Key = "Banner";

    public const string UndoKey = "BannerUndo";

    /// <param name="tempData">The page's TempData: the sentence is shown by the next page drawn, once.</param>
    /// <param name="sentence">What happened: "Contact saved." Never a person's name, TempData travels in a cookie.</param>
    /// <param name="undoUrl">A path of ours that takes the change back when posted to.</param>
    public static void SetBanner(this ITempDataDictionary tempData, string sentence, string? undoUrl = null)
    {
        ArgumentNullException.ThrowIfNull(tempData);
        tempData[Key] = sentence;
        if (undoUrl is null)
        {
            tempData.Remove(UndoKey);
        }
        else
        {
            tempData[UndoKey] = undoUrl;
        }
    }
}
