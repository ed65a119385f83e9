using System.Buffers;
using System.Text.Json;
using Dragoman.Sentences;

namespace Dragoman.Records;

/// <summary>Writes <c>sentence</c> and <c>token</c> records.</summary>
internal static class SentenceRecords
{
    internal static void Write(IBufferWriter<byte> output, ArticleReading reading, CodePoints points, Layers layers)
    {
        foreach (var sentence in reading.Sentences)
        {
            if (layers.HasFlag(Layers.Sentences)) RecordWriter.Line(output, "sentence", json =>
            {
                json.WriteString("article", reading.Article.Id);
                json.WriteNumber("index", sentence.Index);
                json.WriteNumber("paragraph", sentence.Paragraph);
                json.Place(sentence.Span, reading.Article.Text, points);
            });
            if (!layers.HasFlag(Layers.Tokens)) continue;
            for (var i = 0; i < sentence.Tokens.Length; i++)
            {
                var index = i;
                RecordWriter.Line(output, "token", json => WriteToken(json, reading, sentence, index, points));
            }
        }
    }

    private static void WriteToken(Utf8JsonWriter json, ArticleReading reading, Sentence sentence, int index, CodePoints points)
    {
        ref readonly var token = ref sentence.Tokens[index];
        json.WriteString("article", reading.Article.Id);
        json.WriteNumber("sentence", sentence.Index);
        json.WriteNumber("index", index);
        json.Place(token.Span, reading.Article.Text, points);
        json.Text("lemma", token.Lemma);
        json.Text("upos", token.Upos);
        json.Text("xpos", token.Xpos);
        json.Text("feats", token.Feats == "_" ? null : token.Feats);
        json.WriteNumber("head", token.Head);
        json.Text("deprel", token.Deprel);
    }
}
