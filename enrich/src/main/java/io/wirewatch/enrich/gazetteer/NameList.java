package io.wirewatch.enrich.gazetteer;

import io.wirewatch.contracts.article.EntityType;
import io.wirewatch.enrich.text.PhraseIndex;
import io.wirewatch.enrich.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of names, indexed for look-up in texts.
 *
 * <p>The file has one entry a line, its six fields parted by tabs: id, type, name, countries, other
 * names, names in native script; names are parted by {@code |}, and a leading {@code ?} marks a
 * name that needs a cue.
 */
public final class NameList {
  private static final int FIELDS = 6;

  private final List<ListedName> entries;
  private final List<Spelling> spellings;
  private final PhraseIndex index;

  /**
   * One name of an entry and how strictly it is matched.
   *
   * @param entry number of the entry
   * @param text the name
   * @param writing how the text must write it
   * @param needsCue whether it counts only beside a cue
   */
  record Spelling(int entry, String text, Writing writing, boolean needsCue) {}

  /** How strictly the letter case of a name is matched. */
  enum Writing {
    /** Some word begins with a capital, in scripts that have them. */
    CAPITALISED,
    /** All capitals: acronyms. */
    CAPITALS,
    /** Exactly as listed: {@code LeT}. */
    AS_LISTED,
    /** In any case: a name that its language writes small, {@code talibanes}. */
    ANY
  }

  private NameList(List<ListedName> entries, List<Spelling> spellings, PhraseIndex index) {
    this.entries = entries;
    this.spellings = spellings;
    this.index = index;
  }

  /** Reads lists; an entry that a later list has too gains its names. */
  public static NameList read(Reader... files) {
    Reading reading = new Reading();
    for (Reader file : files) {
      try (BufferedReader lines = new BufferedReader(file)) {
        lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(reading::line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return reading.list();
  }

  private static final class Reading {
    private final List<ListedName> entries = new ArrayList<>();
    private final Map<String, Integer> byId = new HashMap<>();
    private final List<Spelling> spellings = new ArrayList<>();
    private final PhraseIndex.Builder index = new PhraseIndex.Builder();

    void line(String line) {
      String[] fields = line.split("\t", -1);
      if (fields.length != FIELDS) {
        throw new IllegalArgumentException("expected " + FIELDS + " fields in: " + line);
      }
      List<String> names = new ArrayList<>();
      names.add(fields[2]);
      names.addAll(parts(fields[4], "\\|"));
      names.addAll(parts(fields[5], "\\|"));
      Integer known = byId.putIfAbsent(fields[0], entries.size());
      if (known == null) {
        entries.add(entry(fields, names));
      }
      for (String name : names) {
        Spelling spelling = spelling(known == null ? entries.size() - 1 : known, name);
        index.add(spelling.text(), spellings.size());
        spellings.add(spelling);
      }
    }

    NameList list() {
      return new NameList(List.copyOf(entries), List.copyOf(spellings), index.build());
    }
  }

  private static ListedName entry(String[] fields, List<String> names) {
    List<String> aliases = names.stream().skip(1).map(NameList::bare).toList();
    return new ListedName(
        fields[0], EntityType.valueOf(fields[1]), fields[2], parts(fields[3], " "), aliases);
  }

  private static String bare(String name) {
    return name.startsWith("?") || name.startsWith("~") ? name.substring(1) : name;
  }

  private static Spelling spelling(int entry, String name) {
    boolean marked = name.startsWith("?");
    String text = bare(name);
    boolean acronym = text.length() <= 7 && capitals(text) >= 2 && !text.contains(" ");
    boolean lower = text.chars().anyMatch(Character::isLowerCase);
    boolean tight = acronym && lower && text.length() <= 4;
    Writing writing =
        tight ? Writing.AS_LISTED : acronym && !lower ? Writing.CAPITALS : Writing.CAPITALISED;
    if (name.startsWith("~")) {
      writing = Writing.ANY;
    }
    boolean shortName = acronym && text.chars().filter(Character::isLetterOrDigit).count() <= 3;
    return new Spelling(entry, text, writing, marked || shortName);
  }

  private static long capitals(String text) {
    return text.chars().filter(Character::isUpperCase).count();
  }

  private static List<String> parts(String field, String by) {
    return field.isBlank() ? List.of() : List.of(field.split(by));
  }

  /** All entries, in the order of the file. */
  public List<ListedName> entries() {
    return entries;
  }

  /** How many words the longest name has that starts at a word; 0 where there is none. */
  public int longest(Words words, int from) {
    return index.longest(words, from).words();
  }

  PhraseIndex index() {
    return index;
  }

  Spelling spelling(int number) {
    return spellings.get(number);
  }
}
