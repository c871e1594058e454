package io.wirewatch.enrich.alias;

import io.wirewatch.contracts.article.AliasKind;
import io.wirewatch.contracts.article.AliasStatement;
import io.wirewatch.contracts.article.Entity;
import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.contracts.article.Evidence;
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
  private static final int LONGEST_CUE = 110;

  private static final Pattern LIST_END =
      Pattern.compile("\\A[^.;]{0,80}?(?:, (?:and|or) | (?:and|or) )\\p{Lu}", Pattern.DOTALL);

  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");

  /** The cues whose names need no capital. */
  private static final Pattern HANDLE =
      Pattern.compile("(?:a[./]?k[./]?a\\.?|alias|handle|username|@),?:?\\s+\\z");

  private final String body;
  private final Naming naming;
  private final List<AliasStatement> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private int heard;

  Hearing(String body) {
    this.body = body;
    this.naming = new Naming(body);
  }

  List<AliasStatement> found() {
    return found;
  }

  /** One past the last alias taken: a name before it is an alias and has none of its own. */
  int heard() {
    return heard;
  }

  /** "Nusrat, also known as Pahlawan Musa and Abu Zar". */
  void cued(Entity entity, Mention mention) {
    int at = mention.end();
    Matcher cue = AliasCues.CUE.matcher(after(at, 400));
    boolean own =
        entity.type() == EntityType.PERSON && naming.isNear(at, at + 2 * FARTHEST) && !cue.find();
    if (own) {
      cue = OwnNames.CUE.matcher(after(at, 400));
    }
    cue.reset();
    while (cue.find() && cue.end() <= LONGEST_CUE && !isDenied(mention)) {
      AliasKind kind = cue.group("guerre") != null ? AliasKind.NOM_DE_GUERRE : AliasKind.AKA;
      boolean inTurn = AliasCues.IN_TURN.matcher(after(at + cue.end(), FARTHEST)).find();
      int end =
          inTurn && AliasCues.BESIDE.matcher(before(mention)).find()
              ? -1
              : names(entity, mention, at + cue.end(), kind);
      if (end < 0) {
        return;
      }
      at = end;
      // "alias Sulaiman alias Raja": both are his.
      cue = AliasCues.CUE.matcher(after(at, 400));
    }
  }

  private String before(Mention mention) {
    return body.substring(Math.max(0, mention.start() - AliasesBefore.FARTHEST), mention.start());
  }

  private static String name(Matcher name) {
    String quoted = name.group("quoted") != null ? name.group("quoted") : name.group("single");
    return quoted != null ? quoted : name.group("plain");
  }

  /** "Lala", the nom de guerre of Nusrat; Nusrat "Lala" Khan; Nusrat Khan, "Lala", the. */
  void named(Entity entity, Mention mention) {
    String before = before(mention);
    String alias =
        naming.isNear(mention.start() - AliasesBefore.FARTHEST, mention.start())
            ? AliasesBefore.in(before, after(mention.end(), FARTHEST))
            : null;
    if (alias != null && !isDenied(mention)) {
      state(entity, mention, alias, AliasKind.AKA, BY_CUE);
    }
    if (entity.type() != EntityType.PERSON) {
      return;
    }
    Matcher inside = AliasCues.INSIDE.matcher(mention.text());
    if (inside.find()) {
      state(entity, mention, inside.group("quoted"), AliasKind.AKA, BY_CUE);
    }
    Matcher quoted = AliasCues.QUOTED.matcher(after(mention.end(), FARTHEST));
    if (quoted.find() && !AliasCues.AUTHOR.matcher(before).find()) {
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
      boolean another =
          AliasCues.PLURAL.matcher(after).find() || AliasCues.CUE.matcher(after).find();
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
      if (onlyComma && !LIST_END.matcher(after(at, 120)).find()) {
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

  private boolean isDenied(Mention mention) {
    String before = body.substring(Math.max(0, mention.start() - 90), mention.start());
    int stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n'));
    return AliasCues.DENIED.matcher(before.substring(stop + 1)).find();
  }

  private void state(
      Entity entity, Mention mention, String alias, AliasKind kind, double confidence) {
    String name = alias.strip().replaceAll("[.,'’]+$", "").replaceAll("^the ", "");
    boolean fresh = name.length() > 1 && !name.equalsIgnoreCase(mention.text());
    if (fresh && seen.add(entity.id() + " " + name.toLowerCase(Locale.ROOT))) {
      found.add(new AliasStatement(entity.id(), name, kind, confidence, sentence(mention)));
    }
  }

  private Evidence sentence(Mention mention) {
    int start = mention.start();
    while (start > 0 && body.charAt(start - 1) != '\n' && !isStop(start - 1)) {
      start--;
    }
    int end = mention.end();
    while (end < body.length() && body.charAt(end) != '\n' && !isStop(end)) {
      end++;
    }
    end = Math.min(body.length(), end + 1);
    while (start < mention.start() && Character.isWhitespace(body.charAt(start))) {
      start++;
    }
    return new Evidence("body", start, end, body.substring(start, end));
  }

  private boolean isStop(int at) {
    char c = body.charAt(at);
    boolean stop = c == '.' || c == '!' || c == '?';
    return stop
        && at > 2
        && Character.isLowerCase(body.charAt(at - 1))
        && (at + 1 == body.length() || Character.isWhitespace(body.charAt(at + 1)));
  }
}
