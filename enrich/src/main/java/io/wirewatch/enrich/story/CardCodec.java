package io.wirewatch.enrich.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Cards as bytes, for the store. The first byte names the format, so that it may change. */
public final class CardCodec {
  private static final byte FORMAT = 4;

  /** Cards of before, which do not say who of those they name are persons. */
  private static final byte WITHOUT_PEOPLE = 3;

  /** Cards of before, which say neither what stands in the title nor what their terms weighed. */
  private static final byte WITHOUT_MASS = 2;

  /** Bits of the flags where the deed begins; cards of before have none there: untold. */
  private static final int DEED = 3;

  private static final int FIXED_BYTES = 128;

  private CardCodec() {}

  /** The bytes of a card. */
  public static byte[] write(StoryCard card) {
    byte[][] texts = {
      utf8(card.articleId()),
      utf8(card.storyId()),
      utf8(card.duplicateOf()),
      utf8(card.origin()),
      utf8(card.sourceId()),
      utf8(card.marks().language())
    };
    int[][] lists = {
      card.terms().ids(),
      card.sketch().hashes(),
      card.marks().entities(),
      card.marks().people(),
      card.marks().places(),
      card.marks().days(),
      card.marks().figures()
    };
    int room = FIXED_BYTES + (Float.BYTES + 1) * card.terms().size();
    for (byte[] text : texts) {
      room += text == null ? 0 : text.length;
    }
    for (int[] list : lists) {
      room += Integer.BYTES * list.length;
    }
    ByteBuffer out = ByteBuffer.allocate(room);
    out.put(FORMAT).putLong(card.seq()).putInt(card.version());
    out.putLong(card.at().toEpochMilli()).putLong(card.published().toEpochMilli());
    out.put((byte) card.sketch().level());
    for (byte[] text : texts) {
      putText(out, text);
    }
    for (int[] list : lists) {
      putList(out, list);
    }
    putWeights(out, card.terms());
    putIncident(out, card.incident());
    putMass(out, card.mass());
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  /** The card of bytes that {@link #write} made. */
  public static StoryCard read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte format = in.get();
    if (format > FORMAT || format < WITHOUT_MASS) {
      throw new IllegalArgumentException("story card of format " + format + ", not " + FORMAT);
    }
    long seq = in.getLong();
    int version = in.getInt();
    Instant at = Instant.ofEpochMilli(in.getLong());
    Instant published = Instant.ofEpochMilli(in.getLong());
    int level = in.get();
    String articleId = text(in);
    String storyId = text(in);
    String duplicateOf = text(in);
    String origin = text(in);
    String sourceId = text(in);
    String language = text(in);
    int[] ids = list(in);
    int[] hashes = list(in);
    int[] entities = list(in);
    int[] people = format >= FORMAT ? list(in) : entities;
    Marks marks = new Marks(language, entities, people, list(in), list(in), list(in));
    Terms terms = terms(in, ids, format);
    Incident incident = incident(in);
    return new StoryCard(
        seq,
        articleId,
        version,
        storyId,
        duplicateOf,
        origin,
        sourceId,
        at,
        published,
        terms,
        new Sketch(level, hashes),
        marks,
        incident,
        format >= WITHOUT_PEOPLE ? mass(in) : null);
  }

  private static void putWeights(ByteBuffer out, Terms terms) {
    for (float weight : terms.weights()) {
      out.putFloat(weight);
    }
    out.put(terms.kinds());
  }

  private static Terms terms(ByteBuffer in, int[] ids, byte format) {
    float[] weights = new float[ids.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.getFloat();
    }
    byte[] kinds = new byte[ids.length];
    if (format >= WITHOUT_PEOPLE) {
      in.get(kinds);
    }
    return new Terms(ids, weights, kinds);
  }

  private static void putMass(ByteBuffer out, Mass mass) {
    out.putFloat(mass.words()).putFloat(mass.rare()).putFloat(mass.title());
    out.putFloat(mass.numbers());
  }

  private static Mass mass(ByteBuffer in) {
    return new Mass(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat());
  }

  private static void putIncident(ByteBuffer out, Incident incident) {
    out.putInt(incident.told()).putInt(incident.day());
    out.putInt(incident.place()).putInt(incident.person()).putInt(incident.killed());
    out.put(
        (byte)
            (bit(incident.fresh(), 1)
                | bit(incident.another(), 2)
                | bit(incident.aftermath(), 4)
                | incident.deed().ordinal() << DEED));
  }

  private static Incident incident(ByteBuffer in) {
    int told = in.getInt();
    int day = in.getInt();
    int place = in.getInt();
    int person = in.getInt();
    int killed = in.getInt();
    int flags = in.get();
    return new Incident(
        told,
        day,
        place,
        person,
        killed,
        (flags & 1) != 0,
        (flags & 2) != 0,
        (flags & 4) != 0,
        Deed.values()[flags >> DEED]);
  }

  private static int bit(boolean set, int bit) {
    return set ? bit : 0;
  }

  private static byte[] utf8(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static void putText(ByteBuffer out, byte[] utf8) {
    out.putInt(utf8 == null ? -1 : utf8.length);
    if (utf8 != null) {
      out.put(utf8);
    }
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0) {
      return null;
    }
    byte[] utf8 = new byte[length];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static void putList(ByteBuffer out, int[] list) {
    out.putInt(list.length);
    for (int n : list) {
      out.putInt(n);
    }
  }

  private static int[] list(ByteBuffer in) {
    int[] list = new int[in.getInt()];
    for (int i = 0; i < list.length; i++) {
      list[i] = in.getInt();
    }
    return list;
  }
}
