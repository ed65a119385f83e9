namespace Dragoman.Reading.Encodings;

/// <summary>
/// Tells the encodings of East Asia apart by the signs that every text of a language is full of: a third of Chinese running text are a hundred signs, half of Japanese is kana,
/// and the commonest endings of Korean make up a quarter of it. Read in a wrong encoding, text shows signs that nobody writes.
/// </summary>
internal static class SignFrequencies
{
    /// <summary>Share of common signs in a text read rightly; half-width kana and rare signs of a wrong reading stay far below.</summary>
    internal const double LeastFit = 0.15;

    private const string Simplified = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运";
    private const string Traditional = "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運";
    private const string Korean = "이다는의에을를가은한고지로하기사도으서자대그어아리있나일인시해정수전들라보만부상면장것도과여스주었했게와안원제공적구선국소경동신화성조미무개우유비오말없등였회까거되내년생모연방세마위관실금때문요음발";

    /// <summary>Share of signs outside ASCII that are common ones in the language that <paramref name="encoding"/> is for; 0 where there is none.</summary>
    internal static double Fit(string text, string encoding)
    {
        var (signs, common) = (0, 0);
        foreach (var c in text)
        {
            if (c < 0x80 || c is '\u3000' or '\u3001' or '\u3002' or '\uFF0C' or '\uFF01' or '\uFF1A' or '\uFF08' or '\uFF09' or '\u300C' or '\u300D') continue;
            signs++;
            if (IsCommon(c, encoding)) common++;
        }

        return signs < 4 ? 0 : (double)common / signs;
    }

    private static bool IsCommon(char sign, string encoding) => encoding switch
    {
        "gb18030" => Simplified.Contains(sign),
        "big5" => Traditional.Contains(sign),
        "euc-kr" => Korean.Contains(sign),
        // Half-width kana (U+FF61 on) are what single bytes of another encoding look like in Shift JIS.
        _ => sign is (>= '\u3041' and <= '\u3093') or (>= '\u30A1' and <= '\u30F6') or '\u30FC',
    };
}
