package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.article.AliasKind;
import io.wirewatch.contracts.article.AliasStatement;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Mention;
import io.wirewatch.enrich.text.Acronym;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One reading of a body for aliases: what was stated so far and how far the text is heard. */
final class Hearing {
  private static final double BY_CUE = 0.9;
  private static final double ACRONYM = 0.92;
  private static final double OR_ELSE = 0.8;

  /** Twelfths of an acronym that a name must give; between commas another name may stand. */
  private static final int IN_BRACKET = 8;

  private static final int IN_COMMAS = 9;
  private static final int FARTHEST = 90;
  private static final int LONGEST_BEFORE = 120;

  private static final Pattern LIST_END =
      Pattern.compile("\\A[^.;]{0,80}?(?:, (?:and|or) | (?:and|or) )\\p{Lu}", Pattern.DOTALL);

  private static final Pattern BRACKET_END =
      Pattern.compile("\\A" + AliasCues.WORDS + "(?:, " + AliasCues.WORDS + ")*\\)");

  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

  private static final Pattern SEVERAL = Pattern.compile("\\A (?:are|were)\\b");

  private static final Pattern OF_WAR =
      Pattern.compile("(?i)guerre|kunya|(?:code|war|battle)[- ]?name|call ?sign");

  /** The cues whose names need no capital. */
  private static final Pattern HANDLE =
      Pattern.compile("(?:a[./]?k[./]?a\\.?|alias|handle|username|@),?:?\\s+\\z");

  private final String body;
  private final Passages passages;
  private final NamesOfBody names;
  private final List<AliasStatement> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int heard;

  Hearing(String body, NamesOfBody names) {
    this.body = body;
    this.names = names;
    this.passages = new Passages(body, names);
  }

  List<AliasStatement> found() {
    return found;
  }

  /** One past the last alias taken: a name before it is an alias and has none of its own. */
  int heard() {
    return heard;
  }

  /** By the grammar of naming: the names after him, or one before him. */
  void cued(Entity entity, Mention mention) {
    Brackets listing = Brackets.listing(after(mention.end(), 400));
    for (String alias : listing.names()) {
      state(entity, mention, alias, AliasKind.AKA, BY_CUE);
    }
    heard = Math.max(heard, mention.end() + listing.end());
    Wording wording = listing.end() > 0 ? null : passages.wording(mention.start(), mention.end());
    boolean several =
        SEVERAL.matcher(after(mention.end(), 8)).find()
            && AliasCues.BESIDE.matcher(before(mention)).find();
    if (wording == null || several || isDenied(span(mention))) {
      return;
    }
    NamingGrammar grammar = new NamingGrammar(wording);
    Span name = grammar.after(span(mention), entity.type() == EntityType.PERSON);
    if (name != null && isInTurn(mention, name.start())) {
      return;
    }
    for (int end = mention.end(); name != null; ) {
      AliasKind kind = isOfWar(end, name.start()) ? AliasKind.NOM_DE_GUERRE : AliasKind.AKA;
      end = names(entity, mention, name.start(), kind);
      name = end < 0 ? null : grammar.again(end);
    }
    Span earlier = grammar.before(span(mention));
    if (earlier != null) {
      String alias = body.substring(earlier.start(), earlier.end());
      state(
          entity,
          mention,
          alias.replaceAll("^(?:the )?[\"“‘']|,?[\"”’']$", ""),
          AliasKind.AKA,
          BY_CUE);
    }
  }

  /** "Anthony and Declan, known as Ant and Dec". */
  private boolean isInTurn(Mention mention, int names) {
    return AliasCues.IN_TURN.matcher(after(names, FARTHEST)).find()
        && AliasCues.BESIDE.matcher(before(mention)).find();
  }

  /** Names that no finder knew: who is known is stated to be called so. */
  void strangers() {
    for (Wording wording : passages.wordings()) {
      NamingGrammar grammar = new NamingGrammar(wording);
      for (Span stranger : wording.strangers()) {
        Span name = grammar.after(stranger, true);
        NamesOfBody.Named known = name == null ? null : names.named(name.start());
        boolean whole =
            known != null
                && AliasFinder.isNamed(known.entity())
                && known.mention().end() >= name.end();
        if (whole && !isDenied(stranger)) {
          String alias = body.substring(stranger.start(), stranger.end());
          state(known.entity(), known.mention(), alias, AliasKind.AKA, BY_CUE);
        }
      }
    }
  }

  /** Whether a name has names of its own. */
  private boolean isHolder(int from, int to) {
    Wording wording = passages.wording(from, to);
    return wording != null && new NamingGrammar(wording).again(to) != null;
  }

  private boolean isOfWar(int from, int to) {
    return OF_WAR.matcher(body.substring(from, Math.max(from, to))).find();
  }

  private static Span span(Mention mention) {
    return new Span(mention.start(), mention.end());
  }

  private String before(Mention mention) {
    return body.substring(Math.max(0, mention.start() - LONGEST_BEFORE), mention.start());
  }

  private static String name(Matcher name) {
    String quoted = name.group("quoted") != null ? name.group("quoted") : name.group("single");
    return quoted != null ? quoted : name.group("plain");
  }

  /** "Lala", the nom de guerre of Nusrat; Nusrat "Lala" Khan; Nusrat Khan, "Lala", the. */
  void named(Entity entity, Mention mention) {
    if (entity.type() != EntityType.PERSON) {
      return;
    }
    Matcher inside = AliasCues.INSIDE.matcher(mention.text());
    if (inside.find()) {
      state(entity, mention, inside.group("quoted"), AliasKind.AKA, BY_CUE);
    }
    Matcher quoted = AliasCues.QUOTED.matcher(after(mention.end(), FARTHEST));
    if (quoted.find() && !AliasCues.AUTHOR.matcher(before(mention)).find()) {
      state(entity, mention, quoted.group("quoted"), AliasKind.AKA, OR_ELSE);
    }
  }

  /** Takes the names from here on; answers where they end, -1 where none stands here. */
  private int names(Entity entity, Mention mention, int from, AliasKind kind) {
    int at = from;
    int end = -1;
    while (true) {
      String left = after(at, 300);
      Matcher name = AliasCues.NAME.matcher(left);
      if (!name.find()) {
        return end;
      }
      String after = left.substring(name.end());
      boolean quoted = name.group("plain") == null;
      boolean listed = body.startsWith(", ", from - 2);
      if (WholeName.isPartOfMore(name.group(), quoted, after)
          || listed && WholeName.speaks(after)) {
        return end;
      }
      boolean another = AliasCues.PLURAL.matcher(after).find() || isHolder(at, at + name.end());
      if (end >= 0 && another) {
        return end;
      }
      String alias = name(name);
      if (kind == AliasKind.AKA && !CAPITAL.matcher(alias).find() && !isHandle(from)) {
        return end;
      }
      state(entity, mention, alias, kind, BY_CUE);
      end = at + name.end();
      heard = Math.max(heard, end);
      Matcher joined = AliasCues.JOINED.matcher(after);
      if (!joined.find()) {
        return end;
      }
      at = end + joined.end();
      // A comma alone goes on only in a list that ends with "and" or "or".
      boolean onlyComma = joined.group().strip().equals(",");
      String more = after(at, 120);
      if (onlyComma && !LIST_END.matcher(more).find() && !BRACKET_END.matcher(more).find()) {
        return end;
      }
    }
  }

  /** "Islamic State Khorasan (ISIS-K)", "Tehreek-e-Taliban Pakistan, or TTP,". */
  void shortForm(Entity entity, Mention mention) {
    if (entity.type() == EntityType.PERSON) {
      return;
    }
    String rest = after(mention.end(), FARTHEST);
    Matcher shortForm = AliasCues.SHORT_FORM.matcher(rest);
    if (shortForm.find()) {
      boolean bracket = shortForm.group("bracket") != null;
      String alias = shortForm.group(bracket ? "bracket" : "comma");
      if (fits(alias, bracket, entity, mention)) {
        state(entity, mention, alias, AliasKind.ACRONYM, ACRONYM);
        heard = Math.max(heard, mention.end() + shortForm.end());
        return;
      }
    }
    Matcher longForm = AliasCues.LONG_FORM.matcher(rest);
    String name = longForm.find() ? longName(longForm) : null;
    if (name != null && Acronym.of(mention.text(), name)) {
      state(entity, mention, name, AliasKind.ACRONYM, ACRONYM);
      heard = Math.max(heard, mention.end() + longForm.end());
      return;
    }
    Brackets brackets = Brackets.after(after(mention.end(), 2 * FARTHEST), mention.text());
    for (String other : brackets.names()) {
      state(entity, mention, other, AliasKind.ACRONYM, ACRONYM);
    }
    if (brackets.names().isEmpty()) {
      orElse(entity, mention, rest);
    }
    heard = Math.max(heard, mention.end() + brackets.end());
  }

  private boolean isHandle(int at) {
    return HANDLE.matcher(body.substring(Math.max(0, at - 12), at)).find();
  }

  private static String longName(Matcher longForm) {
    String round = longForm.group("long");
    return round != null ? round : longForm.group("apart");
  }

  /** Only between commas: "India or Pakistan" are two. */
  private void orElse(Entity entity, Mention mention, String rest) {
    Matcher or = AliasCues.OR_ELSE.matcher(rest);
    if (!or.find()) {
      or = AliasCues.FORMERLY.matcher(rest);
      if (!or.find()) {
        return;
      }
    }
    String left = rest.substring(or.end());
    Matcher name = AliasCues.NAME.matcher(left);
    boolean named = name.find();
    if (named && (left.startsWith(",", name.end()) || left.startsWith(")", name.end()))) {
      state(entity, mention, name.group(), AliasKind.AKA, OR_ELSE);
      heard = Math.max(heard, mention.end() + or.end() + name.end());
    }
  }

  /** The acronym of the words in the text, or one that the list has for this entity. */
  private static boolean fits(String alias, boolean bracket, Entity entity, Mention mention) {
    return Acronym.of(alias, mention.text())
        || Acronym.isTranslated(alias, mention.text(), bracket ? IN_BRACKET : IN_COMMAS)
        || entity.aliases().stream().anyMatch(alias::equals) && alias.length() > 2;
  }

  private String after(int at, int most) {
    return body.substring(at, Math.min(body.length(), at + most));
  }

  private boolean isDenied(Span name) {
    String before = body.substring(Math.max(0, name.start() - 90), name.start());
    int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
    return AliasCues.DENIED.matcher(before.substring(stop + 1)).find();
  }

  private void state(
      Entity entity, Mention mention, String alias, AliasKind kind, double confidence) {
    String name = alias.strip().replaceAll("[.,'’]+$", "").replaceAll("^the ", "");
    boolean fresh = name.length() > 1 && !name.equalsIgnoreCase(mention.text());
    if (fresh && seen.add(entity.id() + " " + name.toLowerCase(Locale.ROOT))) {
      found.add(
          new AliasStatement(
              entity.id(), name, kind, confidence, passages.sentence(span(mention))));
    }
  }
}
