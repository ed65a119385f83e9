using Dragoman.Reading.Html;
using MimeKit;

namespace Dragoman.Reading.Mail;

/// <summary>Reads letters (RFC 5322, MIME): the text and, as articles of their own, letters that are attached. Other attachments are named and not opened.</summary>
public static class MailFile
{
    /// <summary>Letters inside letters.</summary>
    private const int DeepestLetter = 4;

    /// <summary>Parts inside parts.</summary>
    private const int DeepestPart = 32;

    /// <summary>Reads <paramref name="bytes"/>. Never throws for what they hold.</summary>
    /// <param name="bytes">The letter.</param>
    /// <param name="file">What the user called it; for diagnoses.</param>
    public static Manuscript Read(ReadOnlyMemory<byte> bytes, string file)
    {
        var letters = new Letters(file);
        try
        {
            var options = new ParserOptions { MaxMimeDepth = DeepestPart, CharsetEncoding = PageEncoding.ByName("windows-1252")!, AllowAddressesWithoutDomain = true };
            using var stream = new MemoryStream(bytes.ToArray(), false);
            letters.Add(MimeMessage.Load(options, stream), DeepestLetter);
        }
        catch (FormatException)
        {
            // MimeKit finds no header at all: what came before stays.
        }

        return new Manuscript
        {
            Format = "mail",
            Sha256 = StableHash.Sha256(bytes.Span),
            Articles = letters.Articles,
            Hidden = letters.Hidden,
            Published = letters.Articles.Count > 0 ? letters.Articles[0].Published : null,
            Diagnostics = letters.Articles.Count > 0 ? letters.Diagnostics : [.. letters.Diagnostics, WebDiagnoses.NoText(file, "letter")],
        };
    }
}
