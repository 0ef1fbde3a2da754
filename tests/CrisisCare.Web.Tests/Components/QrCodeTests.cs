using System.Globalization;
using System.Text.RegularExpressions;
using CrisisCare.Domain;
using CrisisCare.Web.Components;
using ZXing;

namespace CrisisCare.Web.Tests.Components;

/// <summary>Read by somebody else's reader (ZXing), as a phone's camera would.</summary>
public sealed partial class QrCodeTests
{
    private const int Pixels = 6;

    [Theory]
    [InlineData("https://crisiscare.example/feedback/")]
    [InlineData("https://a-rather-long-name.of-a-trust.nhs.example/crisiscare/feedback/")]
    public async Task The_code_reads_as_the_address_it_was_made_of(string start)
    {
        var address = start + LinkSecret.New();

        var svg = await Rendered.Html(new QrCodeTagHelper { Address = address, Label = "A code" });

        Assert.Equal(address, Read(svg));
        Assert.DoesNotContain("style", svg, StringComparison.Ordinal);
    }

    private static string? Read(string svg)
    {
        var size = int.Parse(ViewBox().Match(svg).Groups[1].Value, CultureInfo.InvariantCulture);
        var width = size * Pixels;
        var grey = Enumerable.Repeat((byte)255, width * width).ToArray();
        foreach (Match module in Module().Matches(svg))
        {
            var (x, y) = (int.Parse(module.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(module.Groups[2].Value, CultureInfo.InvariantCulture));
            for (var row = 0; row < Pixels; row++)
            {
                Array.Fill(grey, (byte)0, ((y * Pixels) + row) * width + (x * Pixels), Pixels);
            }
        }

        return new BarcodeReaderGeneric().Decode(new RGBLuminanceSource(grey, width, width, RGBLuminanceSource.BitmapFormat.Gray8))?.Text;
    }

    [GeneratedRegex("viewBox=\"0 0 ([0-9]+) ")]
    private static partial Regex ViewBox();

    [GeneratedRegex("M([0-9]+) ([0-9]+)h1v1h-1z")]
    private static partial Regex Module();
}
