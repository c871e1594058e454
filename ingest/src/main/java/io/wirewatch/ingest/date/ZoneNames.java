package io.wirewatch.ingest.date;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Knows zones by abbreviation, numeric offset and region.
 *
 * <p>An abbreviation stands for one fixed offset, as its writer meant it: EST is UTC−5 also in
 * July. Where several countries use one, the one whose feeds use it most wins: IST is India, CST
 * America, BST Britain.
 */
final class ZoneNames {
  private static final String[] TABLE = {
    "z utc ut gmt wet gst0 +00:00",
    "bst ist-ie west cet wat met mez +01:00",
    "cest mest mesz eet cat sast wast +02:00",
    "eest msk eat ast-ar idt trt syt +03:00",
    "irst +03:30",
    "gst azt get amt-am samt msd +04:00",
    "aft irdt +04:30",
    "pkt uzt tjt tmt yekt mvt +05:00",
    "ist slst +05:30",
    "npt +05:45",
    "bdt btt kgt almt omst +06:00",
    "mmt +06:30",
    "ict wib krat novt hovt +07:00",
    "hkt sgt myt awst wita pht irkt cst-cn +08:00",
    "jst kst wit yakt +09:00",
    "acst +09:30",
    "aest vlat chst +10:00",
    "acdt +10:30",
    "aedt magt sbt +11:00",
    "nzst fjt pett +12:00",
    "nzdt +13:00",
    "cvt azot -01:00",
    "fnt brst uyst -02:00",
    "ndt -02:30",
    "brt art uyt adt clst gft srt -03:00",
    "nst -03:30",
    "ast edt clt bot vet gyt pyt -04:00",
    "est et cdt cot pet ect act -05:00",
    "cst ct mdt galt -06:00",
    "mst mt pdt -07:00",
    "pst pt akdt -08:00",
    "akst hdt -09:00",
    "hst -10:00",
    "sst -11:00"
  };
  private static final Map<String, ZoneId> ABBREVIATIONS = new HashMap<>();
  private static final Map<String, ZoneId> REGIONS = new HashMap<>();

  static {
    for (String row : TABLE) {
      String[] names = row.split(" ");
      ZoneId offset = ZoneOffset.of(names[names.length - 1]);
      for (int i = 0; i < names.length - 1; i++) {
        ABBREVIATIONS.put(names[i], offset);
      }
    }
    for (String id : ZoneId.getAvailableZoneIds()) {
      if (id.indexOf('/') > 0) {
        REGIONS.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id));
      }
    }
  }

  private ZoneNames() {}

  static Optional<ZoneId> abbreviation(String word) {
    return Optional.ofNullable(ABBREVIATIONS.get(word));
  }

  static Optional<ZoneId> region(String name) {
    return Optional.ofNullable(REGIONS.get(name));
  }

  /** Refuses what no clock on earth shows: more than 18 hours, or 60 minutes and more. */
  static Optional<ZoneId> offset(char sign, String hours, String minutes) {
    int h = Integer.parseInt(hours);
    int m = minutes == null ? 0 : Integer.parseInt(minutes);
    if (h > 17 || m > 59) {
      return Optional.empty();
    }
    int seconds = (h * 60 + m) * 60;
    return Optional.of(ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds));
  }
}
