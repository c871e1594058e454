package io.wirewatch.ingest.text;

import java.util.List;
import java.util.Optional;

/**
 * Guesses the character set of bytes of which nobody says anything: decoded rightly, a text is made
 * of its language's everyday letters; decoded wrongly, of rare ones.
 */
final class EverydayLetters {
  private static final int SAMPLE = 20_000;
  private static final double ENOUGH = 0.45;

  /**
   * A guess.
   *
   * @param label character set
   * @param letters everyday letters outside ASCII
   * @param share how much of a text outside ASCII they usually make
   */
  private record Guess(String label, String letters, double share) {}

  private static final String CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжОАВПНСК";
  private static final String CHINESE =
      "的一是不了在人有我他这中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运警方调查记者消息称袭击爆炸";
  private static final String TRADITIONAL =
      "的一是不了在人有我他這中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西月話合回特代內信表化老給世位次度門任常先海通教原東聲提立及比員解水名真論處走義各入口認條平系氣題活更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運";
  private static final String KANA =
      "あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちっつてでとどなにぬねのはばひびふぶへべほぼまみむめもやゆよらりるれろわをんアイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチッツテデトドナニネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワンー、。";
  private static final String HANGUL =
      "이다의는에을가를은한로하고도지사자인기리서있어대정시일부라나수과해보스만으들여것전그제아공장상게면까조주원된비국경구소했습니년동오화";

  private static final List<Guess> GUESSES =
      List.of(
          new Guess("windows-1251", CYRILLIC, 0.90),
          new Guess("koi8-r", CYRILLIC, 0.90),
          new Guess("koi8-u", CYRILLIC, 0.90),
          new Guess("windows-1256", "اليمونرتبةعدسفهكقحجشصطخیکگپچےںہٹ", 0.85),
          new Guess("windows-1253", "αειοτνσςρκπμλυηδγθφχωάέίόύήώβ", 0.90),
          new Guess("windows-1255", "יוהלרתאשמבנדקפחעטכםןסזגצ", 0.90),
          new Guess("euc-kr", HANGUL, 0.40),
          new Guess("euc-jp", KANA, 0.45),
          new Guess("shift_jis", KANA, 0.45),
          new Guess("gb2312", CHINESE, 0.40),
          new Guess("big5", TRADITIONAL, 0.40));

  private EverydayLetters() {}

  /** The set that makes the most everyday text of the bytes; empty where none makes enough. */
  static Optional<String> charset(byte[] bytes) {
    return best(bytes, GUESSES.stream().map(Guess::label).toList());
  }

  /** The same among a few sets. */
  static Optional<String> best(byte[] bytes, List<String> labels) {
    String best = null;
    double most = ENOUGH;
    for (Guess guess : GUESSES) {
      if (!labels.contains(guess.label())) {
        continue;
      }
      Optional<Decoded> decoded = Decoder.strict(bytes, guess.label());
      double fit = decoded.map(d -> share(d.text(), guess.letters()) / guess.share()).orElse(0.0);
      if (fit > most) {
        most = fit;
        best = guess.label();
      }
    }
    return Optional.ofNullable(best);
  }

  private static double share(String text, String letters) {
    int foreign = 0;
    int everyday = 0;
    for (int i = 0; i < text.length() && foreign < SAMPLE; i++) {
      char c = text.charAt(i);
      if (c > 0x7F && c != 0xA0) {
        foreign++;
        everyday += letters.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return foreign < 8 ? 0 : (double) everyday / foreign;
  }
}
