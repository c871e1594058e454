package io.wirewatch.enrich.alias;

/**
 * The turns of phrase of {@link NamingGrammar}, as regular expressions over the letters of {@link
 * WordKinds}.
 */
final class NamingCues {
  /** What is written like a name: quoted, or words with capitals. */
  static final String NAME = "d?(?:qd?[NXLD][^q.]{0,5}q|(?!D(?![NXLD]))[NXLD]+(?:id?[NXLD]+)?)";

  /** What may be all in small letters. */
  private static final String HANDLE = "(?<=[zn][,:]?)q[^q.]{1,6}q|(?<=z[,:]?)d?l(?!l)";

  private static final String WORD = "[lrhF0NLXDHPQgo]";
  private static final String HOW = "[hF]*";

  /** "By his men", "in the underworld". */
  private static final String AGENT = "(?:,?[yTt][dp]?" + WORD + "{1,6}?(?:s" + WORD + "{1,3}?)?)";

  private static final String AGENTS = AGENT + "{0,3}?,?" + HOW;
  private static final String MODIFIERS = "(?:tl)?[lrhFN0DL]{0,3}?";
  private static final String NOUN = "[dp]?" + MODIFIERS + "[nzm]";

  /** A noun that by itself says that the name is another one: "alias", "real name". */
  private static final String OTHER_NAME = "(?:" + MODIFIERS + "[nz]|[lhFND]{0,2}?r[lrA]{0,2}m)";

  private static final String TAIL = "(?:,?I|,?tM|i(?!d)|b(?:[lk]?(?:Tb|a))?)?[,:\\-]?" + HOW;

  /** "Sect", ", 41,", "of Tral,"; then what sets off a clause or an apposition. */
  private static final String GAP =
      "q?H?(?:\\(0\\)|,0(?=[,\\-(A]))?(?:,?[it][LNX]{1,3}(?=,))?[,(\\-]*"
          + "(?:(?<=[,(\\-])(?:[dp]|0i)(?:[lr0HPNLDtspFhgA]|id?X*|X+s){1,12}?(?:,|(?![hF]*[bve])))??R?,?A?R?";

  private static final String BE = "(?:[bvhF]+|e(?:Tb)?|[vFhb]*JT[bv]|[bv]*e(?:Tb)?)?" + HOW + "b?";

  /** The sign that a participle is none of what the holder did. */
  private static final String PASSIVE = "(?:(?<=[,(\\-be][hFvt]{0,3})|(?<=[,(\\-]d[lrP]{1,4}))";

  /** Known to his men as; known by his nickname. */
  private static final String KNOWN =
      "(?:k|" + PASSIVE + "1)T?" + HOW + AGENTS + "(?:h*a|[yUW]" + NOUN + TAIL + ")";

  /** Called; nicknamed by his men; abbreviated to; calls himself. */
  private static final String CALLED =
      PASSIVE
          + "(?:c"
          + HOW
          + "(?:"
          + AGENTS
          + "a|"
          + AGENT
          + "(?=q))?|2[Ta]?)|(?<=h)3a?|(?:t[dp]?[lf0rh]{1,3}[vb]?)?[Kc]Sa?";

  /** Goes by; operated in Kunar under the name; posted as. */
  private static final String GOES =
      "Gy|(?:[goG][lhL0tidpNyAHDF,]{0,9}?)?[UW]"
          + NOUN
          + TAIL
          + "|[goG][lhLtidpN]{0,5}?[yT]"
          + NOUN
          + TAIL
          + "|o(?:Sl?|h|"
          + AGENT
          + ")*?a";

  /** Used the aliases; has several names; gave his name as; changed his name to. */
  private static final String USES =
      "(?:(?:kT)?[uv]|(?<=b)r)[lt]?[dp]?"
          + OTHER_NAME
          + TAIL
          + "|[uv][lt]?[dp]?[lr0h]{0,3}?m"
          + TAIL
          + "|Yp[lr]{0,2}ma|CpmT";

  /** Whose real name is; his nom de guerre; acronym. */
  private static final String HIS =
      "[wps]" + OTHER_NAME + TAIL + "|wm" + AGENTS + "b|(?<=[,(\\-])[Wd]{0,2}" + OTHER_NAME + TAIL;

  /** Whom his men call; whose men call him. */
  private static final String WHOM =
      "(?:(?<=R)|w)(?:[dp]?[lrNLXDHPQ]{1,5}?|E)" + HOW + "[Kc][MpT]{0,2}?h*a?";

  /** "— his men call him". */
  private static final String OTHERS_CALL = "(?<=[,(\\-])[dp]?[lrNLXDHPQ]{1,4}h*[Kc]MT?h*a?";

  private static final String CUE =
      "(?:"
          + String.join("|", KNOWN, CALLED, GOES, USES, HIS, WHOM, OTHERS_CALL, "B", "z[,:]?")
          + ")[,:]?(?<names>"
          + HANDLE
          + "|"
          + NAME
          + ")";

  /** A name's holder is before it, what he is called is the group "names". */
  static final String AFTER = GAP + BE + CUE;

  private static final String FILLING = "(?:[lrh0gGoFtTidpLsDHkbve,ua]|(?<=[tTi]d?)N{1,3})";

  /**
   * The same farther on, of the only one named so far: "fled in 2014 and is known there as", "moved
   * to Ufa, where he was".
   */
  static final String FARTHER =
      FILLING + "{1,25}?(?:,?A?[tl]?E|,?A(?=h*[bveuG]|h*[Kc]S)|,(?=u))" + BE + CUE;

  /** "Adopted Lala as his nom de guerre". */
  static final String AROUND = GAP + BE + "u(?<names>" + NAME + ")a[dp]" + MODIFIERS + "[nzm]";

  private static final String SAID_AFTER =
      "(?:T[dp]?[lr]{0,2}[PQ]|y[dp]?[DlrN]{0,2}n|,?a[EpdlrPNXLD]{1,5}?[bvhF]*(?:[kcK]M?)|tZ)";

  /** "Or Lala, as he is known", "— Lala to his men". */
  static final String APPOSED = "[,(\\-]O?h*(?<names>" + NAME + "),?" + SAID_AFTER;

  /** "As Lala is called", "popularly 'Lala'". */
  static final String AS_CALLED =
      "[,(\\-](?:a(?<names>"
          + NAME
          + ")[bv]+[hF]*[kc]|h{1,2}(?<quoted>qd?N[^q.]{0,5}q)(?=[,)\\-]))";

  /** Of bodies alone: "in Arabic Jabha", "(Arabic: Jabha)", ", Jabha in Arabic,". */
  static final String IN_LANGUAGE =
      "[,(\\-](?:(?:tD|D:)(?<names>" + NAME + ")|(?<first>" + NAME + ")tD)(?=[,)\\-])";

  /** "Was in fact", "later found to be". */
  private static final String IS_HE =
      "(?<names>" + NAME + "),?R?[bvhF]*(?:b(?:l|tl)?|[4k1]l?(?:Tb|a))[dp]?[lrPDN]{0,4}$";

  private static final String ROLE = "[dp]?[lrPDN]{0,4}";

  /** Before a holder, at the start of the sentence: "Known to his men as Lala,". */
  static final String LEAD =
      "^(?:[hF]*"
          + KNOWN
          + "|[lg]?[Uu]"
          + NOUN
          + TAIL
          + "|[hF]*c|B)(?<names>"
          + NAME
          + ")(?:t0)?,"
          + ROLE
          + "$";

  /** Before a holder: "Lala is a pseudonym used by". */
  static final String NAME_OF =
      "(?<names>" + NAME + ")(?:,|[,R]?b|\\-)[dp]" + MODIFIERS + "[nz](?:i|t|uy)d?$";

  /** Before a holder: "the man known as Lala was in fact". */
  static final String UNMASKED =
      "(?:" + KNOWN + "|[Kc]S|GyN?|[goGu]?[Uu]?" + NOUN + TAIL + ")" + IS_HE;

  /** Before a holder: "the courier 'Lala' is really". */
  static final String QUOTED = "(?<names>q[^q.]{1,6}q),?R?b(?:l|tl)" + ROLE + "$";

  /** Before a holder: "SFI, short for the". */
  static final String SHORT_FOR = "(?<names>" + NAME + ")(?:,R?b?|b|R)?Zt" + ROLE + "$";

  /** Before a holder: "Behind the name Lala was". */
  static final String BEHIND = "^U" + NOUN + TAIL + "(?<names>" + NAME + ")b" + ROLE + "$";

  /** Before a holder of whom {@link #IS_KNOWN} follows: "Lala, as". */
  static final String AS = "(?<names>" + NAME + "),ad?$";

  static final String IS_KNOWN = "[bv]*[hF]*(?:[kc]|[Kc]S)(?=[,.)AR\\-]|$)";

  /** Before a holder whom {@link #SO_CALLED} follows: "Locals call". */
  static final String CALLERS = "(?:^|[,;A])[dp]?[lrPN]{1,3}[hF]*(?<verb>[Kck])[hFT]*d?$";

  static final String SO_CALLED = "h*(?<as>a?)(?<names>" + NAME + ")";

  /** Before a holder whom {@link #IS} follows: "The real name of". */
  static final String OF_WHOM = "[dp]" + OTHER_NAME + "id?$";

  static final String IS = "b(?<names>" + NAME + ")";

  private NamingCues() {}
}
