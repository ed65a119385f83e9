namespace Dragoman.Fuzz;

/// <summary>What the formats are made of, whole and broken.</summary>
internal static class Words
{
    internal static readonly string[] Html =
    [
        "<p>", "</p>", "<div>", "</div>", "<div class=\"story-body\">", "<div class='related'>", "<article>", "</article>", "<h1>", "</h1>", "<b>", "</b>", "<i>", "<a href=\"/x\">", "</a>", "<table>", "<tr>", "<td>", "</table>",
        "<ul>", "<li>", "</ul>", "<br>", "<hr/>", "<script>", "</script>", "<style>", "</style>", ".a{display:none}", "<!--", "-->", "<![CDATA[", "]]>", "<svg>", "<math>", "</svg>", "<template>", "</template>", "<select>", "<option>",
        "<frameset>", "<html>", "<body>", "<head>", "</body>", "</html>", "<title>", "</title>", "<textarea>", "<plaintext>", "<font color=#fff>", "<span style=\"display:none\">", "<span hidden>", "</span>", "<p class=a>", "<figure>", "<figcaption>",
        "<script type=\"application/ld+json\">", "{\"@type\":\"NewsArticle\",\"articleBody\":\"", "\"}", "<meta charset=utf-16>", "<meta charset=shift_jis>", "<meta property=og:title content='x'>", "<time datetime=2019-01-01>", "<form>", "<noscript>",
        "The governor met the miners on Monday, her office said, and left for the coast. ", "Comments", "Read more", "word ", "&amp;", "&#0;", "&#xD800;", "&nbsp", "&", "<", ">", "\"", "'", "=", "/", "\0", "\u00FF\u00FE", "\u00EF\u00BB\u00BF", "\u0080\u0081", "\r\n", "\t",
    ];

    internal static readonly string[] Feed =
    [
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<rss>", "</rss>", "<channel>", "</channel>", "<item>", "</item>", "<entry>", "</entry>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "</feed>", "<title>", "</title>", "<description>", "</description>",
        "<content type=\"xhtml\">", "</content>", "<link href=\"http://example.org/\"/>", "<link>", "</link>", "<pubDate>Tue, 19 Nov 2019 10:00:00 GMT</pubDate>", "<author><name>", "</name></author>", "<![CDATA[", "]]>", "<p>", "</p>", "&lt;p&gt;", "&amp;", "&nbsp;", "&x;",
        "<!DOCTYPE r [<!ENTITY x 'y'>]>", "<!--", "-->", "<a:b>", "</a:b>", "xmlns:a='b'", "The mayor resigned on Friday. ", "\0", "\u00FF\u00FE", "<rdf:RDF xmlns:rdf=\"r\">", "<source>", "<updated>2019-13-45</updated>", "<language>en</language>",
    ];

    internal static readonly string[] Mail =
    [
        "From: \"A B\" <a@example.org>\r\n", "Subject: =?UTF-8?Q?x=C3=A1?=\r\n", "Subject: =?utf-8?B?////?=\r\n", "Date: Tue, 19 Nov 2019 23:48:00 -0500\r\n", "MIME-Version: 1.0\r\n", "Content-Type: multipart/mixed; boundary=X\r\n", "Content-Type: multipart/alternative; boundary=Y\r\n",
        "Content-Type: text/plain; charset=utf-7\r\n", "Content-Type: text/html; charset=koi8-r\r\n", "Content-Type: message/rfc822\r\n", "Content-Transfer-Encoding: base64\r\n", "Content-Transfer-Encoding: quoted-printable\r\n", "\r\n", "--X\r\n", "--X--\r\n", "--Y\r\n", "--Y--\r\n",
        "They left.\r\n", "> They stayed.\r\n", "-- \r\n", "=E1=", "PGh0bWw+PHA+eDwvcD4=\r\n", "<p>They left.</p>\r\n", "Content-Disposition: attachment; filename*=utf-8''%FF\r\n", "begin 644 a\r\n", "\0", "\u00FF", " folded\r\n", ": \r\n", "Content-Language: en\r\n", "Content-Type: text/plain; format=flowed\r\n",
    ];

    internal static readonly string[] Word =
    [
        "<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>They left.</w:t>", "<w:t>", "</w:t>", "<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>", "<w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>", "<w:rPr><w:vanish/></w:rPr>", "<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>", "<w:rPr><w:sz w:val=\"x\"/></w:rPr>",
        "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "</w:tr>", "</w:tbl>", "<w:del>", "</w:del>", "<w:delText>gone</w:delText>", "<w:ins>", "</w:ins>", "<w:br/>", "<w:tab/>", "<w:p><w:r><w:t>The mayor resigned.</w:t></w:r></w:p>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "<unknown/>", "text", "&amp;", "&x;", "<!--x-->",
    ];

    /// <summary>Content streams: text, its state, places, paths, clips, pictures, forms, marked content, broken ends.</summary>
    internal static string[] Pdf { get; } =
    [
        "BT ", "ET ", "/F1 10 Tf ", "/F1 0 Tf ", "/F1 -12 Tf ", "/F9 8 Tf ", "(The port) Tj ", "(\\344\\000\\255) Tj ", "[(a) -300 (b) 900 (c)] TJ ", "[(x) 1e9 (y)] TJ ", "<41ff00> Tj ", "(unclosed Tj ", "T* ", "(q) ' ",
        "1 2 (w) \" ", "40 200 Td ", "0 -12 TD ", "1 0 0 1 40 100 Tm ", "0 1 -1 0 300 50 Tm ", "1e30 0 0 1e30 0 0 Tm ", "0 0 0 0 0 0 Tm ", "3 Tr ", "7 Tr ", "12 TL ", "50 Tz ", "0 Tz ", "3 Tc ", "-9 Tw ", "2 Ts ",
        "q ", "Q ", "0.5 0 0 0.5 10 10 cm ", "0 0 0 0 0 0 cm ", "1e308 0 0 1e308 0 0 cm ", "1 g ", "0 g ", "1 0 0 rg ", "/Pattern cs /P1 scn ", "/DeviceN cs 1 1 1 1 1 scn ", "10 10 300 200 re ", "0 0 m ", "400 300 l ",
        "1 1 2 2 3 3 c ", "h ", "f ", "f* ", "S ", "B ", "n ", "W ", "W* ", "/X Do ", "/Nothing Do ", "BI /W 4 /H 4 /BPC 8 /CS /G ID 0123456789abcdef EI ", "BI /W 9999999 /H 9999999 ID x EI ", "/OC /L1 BDC ", "/Span <</ActualText (z)>> BDC ",
        "EMC ", "/GS1 gs ", "/Sh1 sh ", "<< /A [ ( ) ] >> ", "[ [ [ ", "% note\n", "\0\0\0 ", "99999999999999999999 w ", "- . + ",
    ];
}
