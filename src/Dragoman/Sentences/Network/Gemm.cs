using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Sentences.Network;

/// <summary>
/// Products of single-precision matrices. Every element of a product is one chain of fused multiply-adds over the inner index in rising order, whatever the
/// number of rows or the width of the machine's vectors: so a sentence's result does not depend on the sentences it is computed with, nor on the machine.
/// </summary>
internal static unsafe class Gemm
{
    /// <summary>Columns of a panel; the width of every matrix is a multiple of it.</summary>
    public const int PanelWidth = 32;

    /// <summary>Rows of the left matrix that stay in the second-level cache while all panels pass over them.</summary>
    private const int RowBlock = 64;

    /// <summary>
    /// Rearranges the <paramref name="inner"/> × <paramref name="columns"/> matrix at <paramref name="source"/> into panels of 32 columns, each stored row
    /// after row, for <see cref="Multiply"/>. <paramref name="target"/> has room for inner × columns values; columns is a multiple of 32.
    /// </summary>
    public static void Pack(float* source, nint rowStride, nint columnStride, int inner, int columns, float* target)
    {
        for (var panel = 0; panel < columns; panel += PanelWidth)
        {
            var from = source + (panel * columnStride);
            for (var k = 0; k < inner; k++, from += rowStride, target += PanelWidth)
            {
                if (columnStride == 1)
                {
                    Vector512.Store(Vector512.Load(from), target);
                    Vector512.Store(Vector512.Load(from + 16), target + 16);
                    continue;
                }

                for (var j = 0; j < PanelWidth; j++)
                    target[j] = from[j * columnStride];
            }
        }
    }

    /// <summary>
    /// product[i, j] = (accumulate ? product[i, j] : 0) + Σ_k left[i, k] · right[k, j], for <paramref name="rows"/> × <paramref name="columns"/> elements.
    /// The left matrix is read through its two strides (so a transpose costs nothing); the right one is packed by <see cref="Pack"/>.
    /// </summary>
    public static void Multiply(
        float* left, nint rowStride, nint innerStride, float* packed, float* product, nint productStride, int rows, int inner, int columns, bool accumulate)
    {
        for (var block = 0; block < rows; block += RowBlock)
        {
            var blockEnd = Math.Min(rows, block + RowBlock);
            for (var panel = 0; panel < columns; panel += PanelWidth)
            {
                var right = packed + ((nint)panel * inner);
                var i = block;
                for (; i + 8 <= blockEnd; i += 8)
                    Rows8(left + (i * rowStride), rowStride, innerStride, right, product + (i * productStride) + panel, productStride, inner, accumulate);
                for (; Vector512.IsHardwareAccelerated && i + 2 <= blockEnd; i += 4)
                {
                    var target = product + (i * productStride) + panel;
                    UpTo4(left + (i * rowStride), rowStride, innerStride, right, target, productStride, inner, accumulate, blockEnd - i);
                }

                for (; i < blockEnd; i++)
                    Row1(left + (i * rowStride), innerStride, right, product + (i * productStride) + panel, inner, accumulate);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row1(float* a, nint innerStride, float* b, float* c, int inner, bool accumulate)
    {
        var c0 = accumulate ? Vector512.Load(c) : Vector512<float>.Zero;
        var c1 = accumulate ? Vector512.Load(c + 16) : Vector512<float>.Zero;
        for (var k = 0; k < inner; k++, a += innerStride, b += PanelWidth)
        {
            var v = Vector512.Create(*a);
            c0 = Vector512.FusedMultiplyAdd(v, Vector512.Load(b), c0);
            c1 = Vector512.FusedMultiplyAdd(v, Vector512.Load(b + 16), c1);
        }

        Vector512.Store(c0, c);
        Vector512.Store(c1, c + 16);
    }

    /// <summary>Two to four rows; those that are not there are the last once more, written nowhere: a row alone would wait for its sums as long.</summary>
    private static void UpTo4(float* a, nint rowStride, nint innerStride, float* b, float* c, nint stride, int inner, bool accumulate, int rows)
    {
        var nowhere = stackalloc float[2 * PanelWidth];
        var third = rows > 2 ? c + (2 * stride) : nowhere;
        var fourth = rows > 3 ? c + (3 * stride) : nowhere + PanelWidth;
        if (!accumulate || rows <= 3)
            new Span<float>(fourth, PanelWidth).Clear();
        if (!accumulate || rows <= 2)
            new Span<float>(third, PanelWidth).Clear();
        for (var i = 0; !accumulate && i < 2; i++)
            new Span<float>(c + (i * stride), PanelWidth).Clear();
        var a2 = a + (Math.Min(rows - 1, 2) * rowStride);
        Rows4Wide(a, a + rowStride, a2, a + (Math.Min(rows - 1, 3) * rowStride), innerStride, b, c, c + stride, third, fourth, inner);
    }

    /// <summary>Four rows by thirty-two columns, each told by itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows4Wide(float* a, float* a1, float* a2, float* a3, nint innerStride, float* b, float* c, float* p1, float* p2, float* p3, int inner)
    {
        Vector512<float> x0 = Vector512.Load(c), y0 = Vector512.Load(c + 16), x1 = Vector512.Load(p1), y1 = Vector512.Load(p1 + 16);
        Vector512<float> x2 = Vector512.Load(p2), y2 = Vector512.Load(p2 + 16), x3 = Vector512.Load(p3), y3 = Vector512.Load(p3 + 16);
        nint at = 0;
        for (var k = 0; k < inner; k++, at += innerStride, b += PanelWidth)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 16);
            var v = Vector512.Create(a[at]);
            x0 = Vector512.FusedMultiplyAdd(v, b0, x0);
            y0 = Vector512.FusedMultiplyAdd(v, b1, y0);
            v = Vector512.Create(a1[at]);
            x1 = Vector512.FusedMultiplyAdd(v, b0, x1);
            y1 = Vector512.FusedMultiplyAdd(v, b1, y1);
            v = Vector512.Create(a2[at]);
            x2 = Vector512.FusedMultiplyAdd(v, b0, x2);
            y2 = Vector512.FusedMultiplyAdd(v, b1, y2);
            v = Vector512.Create(a3[at]);
            x3 = Vector512.FusedMultiplyAdd(v, b0, x3);
            y3 = Vector512.FusedMultiplyAdd(v, b1, y3);
        }

        Store(x0, y0, c, x1, y1, p1);
        Store(x2, y2, p2, x3, y3, p3);
    }

    private static void Rows8(float* a, nint rowStride, nint innerStride, float* b, float* c, nint stride, int inner, bool accumulate)
    {
        if (!accumulate)
            Clear8(c, stride);
        if (Vector512.IsHardwareAccelerated)
        {
            Rows8Wide(a, rowStride, innerStride, b, c, stride, inner);
            return;
        }

        for (var half = 0; half < PanelWidth; half += 16)
        {
            Rows4Narrow(a, rowStride, innerStride, b + half, c + half, stride, inner);
            Rows4Narrow(a + (4 * rowStride), rowStride, innerStride, b + half, c + half + (4 * stride), stride, inner);
        }
    }

    private static void Clear8(float* c, nint stride)
    {
        for (var i = 0; i < 8; i++)
            new Span<float>(c + (i * stride), PanelWidth).Clear();
    }

    /// <summary>Eight rows by thirty-two columns in sixteen registers of sixteen values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows8Wide(float* a, nint rowStride, nint innerStride, float* b, float* c, nint stride, int inner)
    {
        float* a1 = a + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride, a4 = a3 + rowStride, a5 = a4 + rowStride, a6 = a5 + rowStride, a7 = a6 + rowStride;
        float* p1 = c + stride, p2 = p1 + stride, p3 = p2 + stride, p4 = p3 + stride, p5 = p4 + stride, p6 = p5 + stride, p7 = p6 + stride;
        Vector512<float> x0 = Vector512.Load(c), y0 = Vector512.Load(c + 16), x1 = Vector512.Load(p1), y1 = Vector512.Load(p1 + 16);
        Vector512<float> x2 = Vector512.Load(p2), y2 = Vector512.Load(p2 + 16), x3 = Vector512.Load(p3), y3 = Vector512.Load(p3 + 16);
        Vector512<float> x4 = Vector512.Load(p4), y4 = Vector512.Load(p4 + 16), x5 = Vector512.Load(p5), y5 = Vector512.Load(p5 + 16);
        Vector512<float> x6 = Vector512.Load(p6), y6 = Vector512.Load(p6 + 16), x7 = Vector512.Load(p7), y7 = Vector512.Load(p7 + 16);
        nint at = 0;
        for (var k = 0; k < inner; k++, at += innerStride, b += PanelWidth)
        {
            Vector512<float> b0 = Vector512.Load(b), b1 = Vector512.Load(b + 16);
            var v = Vector512.Create(a[at]);
            x0 = Vector512.FusedMultiplyAdd(v, b0, x0);
            y0 = Vector512.FusedMultiplyAdd(v, b1, y0);
            v = Vector512.Create(a1[at]);
            x1 = Vector512.FusedMultiplyAdd(v, b0, x1);
            y1 = Vector512.FusedMultiplyAdd(v, b1, y1);
            v = Vector512.Create(a2[at]);
            x2 = Vector512.FusedMultiplyAdd(v, b0, x2);
            y2 = Vector512.FusedMultiplyAdd(v, b1, y2);
            v = Vector512.Create(a3[at]);
            x3 = Vector512.FusedMultiplyAdd(v, b0, x3);
            y3 = Vector512.FusedMultiplyAdd(v, b1, y3);
            v = Vector512.Create(a4[at]);
            x4 = Vector512.FusedMultiplyAdd(v, b0, x4);
            y4 = Vector512.FusedMultiplyAdd(v, b1, y4);
            v = Vector512.Create(a5[at]);
            x5 = Vector512.FusedMultiplyAdd(v, b0, x5);
            y5 = Vector512.FusedMultiplyAdd(v, b1, y5);
            v = Vector512.Create(a6[at]);
            x6 = Vector512.FusedMultiplyAdd(v, b0, x6);
            y6 = Vector512.FusedMultiplyAdd(v, b1, y6);
            v = Vector512.Create(a7[at]);
            x7 = Vector512.FusedMultiplyAdd(v, b0, x7);
            y7 = Vector512.FusedMultiplyAdd(v, b1, y7);
        }

        Store(x0, y0, c, x1, y1, p1);
        Store(x2, y2, p2, x3, y3, p3);
        Store(x4, y4, p4, x5, y5, p5);
        Store(x6, y6, p6, x7, y7, p7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> x0, Vector512<float> y0, float* p0, Vector512<float> x1, Vector512<float> y1, float* p1)
    {
        Vector512.Store(x0, p0);
        Vector512.Store(y0, p0 + 16);
        Vector512.Store(x1, p1);
        Vector512.Store(y1, p1 + 16);
    }

    /// <summary>Four rows by sixteen columns in eight registers of eight values, for machines without the wide ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Rows4Narrow(float* a, nint rowStride, nint innerStride, float* b, float* c, nint stride, int inner)
    {
        float* a1 = a + rowStride, a2 = a1 + rowStride, a3 = a2 + rowStride;
        float* p1 = c + stride, p2 = p1 + stride, p3 = p2 + stride;
        Vector256<float> x0 = Vector256.Load(c), y0 = Vector256.Load(c + 8), x1 = Vector256.Load(p1), y1 = Vector256.Load(p1 + 8);
        Vector256<float> x2 = Vector256.Load(p2), y2 = Vector256.Load(p2 + 8), x3 = Vector256.Load(p3), y3 = Vector256.Load(p3 + 8);
        nint at = 0;
        for (var k = 0; k < inner; k++, at += innerStride, b += PanelWidth)
        {
            Vector256<float> b0 = Vector256.Load(b), b1 = Vector256.Load(b + 8);
            var v = Vector256.Create(a[at]);
            x0 = Vector256.FusedMultiplyAdd(v, b0, x0);
            y0 = Vector256.FusedMultiplyAdd(v, b1, y0);
            v = Vector256.Create(a1[at]);
            x1 = Vector256.FusedMultiplyAdd(v, b0, x1);
            y1 = Vector256.FusedMultiplyAdd(v, b1, y1);
            v = Vector256.Create(a2[at]);
            x2 = Vector256.FusedMultiplyAdd(v, b0, x2);
            y2 = Vector256.FusedMultiplyAdd(v, b1, y2);
            v = Vector256.Create(a3[at]);
            x3 = Vector256.FusedMultiplyAdd(v, b0, x3);
            y3 = Vector256.FusedMultiplyAdd(v, b1, y3);
        }

        Vector256.Store(x0, c);
        Vector256.Store(y0, c + 8);
        Vector256.Store(x1, p1);
        Vector256.Store(y1, p1 + 8);
        Vector256.Store(x2, p2);
        Vector256.Store(y2, p2 + 8);
        Vector256.Store(x3, p3);
        Vector256.Store(y3, p3 + 8);
    }
}
