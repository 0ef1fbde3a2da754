using System.Buffers.Binary;

namespace CrisisCare.Web.Data.Figures;

/// <summary>Writes small numbers in few bytes: seven bits to a byte, the low ones first.</summary>
internal sealed class FactsWriter
{
    private readonly List<byte> bytes = [];

    public byte[] ToArray() => [.. bytes];

    public FactsWriter Number(long number)
    {
        // Negative numbers are small too: 0, −1, 1, −2 … become 0, 1, 2, 3 …
        var rest = (ulong)((number << 1) ^ (number >> 63));
        for (; rest > 127; rest >>= 7)
        {
            bytes.Add((byte)(rest | 128));
        }

        bytes.Add((byte)rest);
        return this;
    }

    public FactsWriter Maybe(long? number)
    {
        bytes.Add(number is null ? (byte)0 : (byte)1);
        return number is { } known ? Number(known) : this;
    }

    public FactsWriter Yes(bool yes)
    {
        bytes.Add(yes ? (byte)1 : (byte)0);
        return this;
    }

    public FactsWriter Id(Guid id)
    {
        bytes.AddRange(id.ToByteArray());
        return this;
    }

    public FactsWriter Bytes(byte[] more)
    {
        Number(more.Length);
        bytes.AddRange(more);
        return this;
    }

    public FactsWriter Maybe(double? number)
    {
        Span<byte> eight = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(eight, number ?? double.NaN);
        bytes.AddRange(eight);
        return this;
    }

    public FactsWriter Each<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(item);
        }

        return this;
    }
}

/// <summary>Reads what <see cref="FactsWriter"/> wrote, in the same order.</summary>
internal ref struct FactsReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public readonly bool IsAtEnd => at == bytes.Length;

    public long Number()
    {
        ulong number = bytes[at++];
        if (number > 127)
        {
            number &= 127;
            for (var shift = 7; ; shift += 7)
            {
                var next = bytes[at++];
                number |= (ulong)(next & 127) << shift;
                if (next < 128)
                {
                    break;
                }
            }
        }

        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    public int Int() => (int)Number();

    public long? Maybe() => Yes() ? Number() : null;

    public bool Yes() => bytes[at++] != 0;

    public Guid Id()
    {
        at += 16;
        return new Guid(bytes.Slice(at - 16, 16));
    }

    public double? MaybeDouble()
    {
        at += 8;
        var number = BinaryPrimitives.ReadDoubleLittleEndian(bytes.Slice(at - 8, 8));
        return double.IsNaN(number) ? null : number;
    }
}
