package io.wirewatch.ingest.identity;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Map;

/**
 * Knows which sites belong to one publisher: those of one registrable domain, and those of one
 * family.
 */
public final class Publishers {
  private final Map<String, String> families;

  /**
   * Publishers with families.
   *
   * @param families family by registrable domain
   */
  public Publishers(Map<String, String> families) {
    this.families = Map.copyOf(families);
  }

  /** Whether one may speak for the other's articles. */
  public boolean same(String host, String other) {
    String a = registrableDomain(host);
    String b = registrableDomain(other);
    return a.equals(b) || (families.containsKey(a) && families.get(a).equals(families.get(b)));
  }

  /**
   * The registrable domain by the public suffix list, private section included; two labels under a
   * suffix that the list lacks, and the host itself where it is an address or a single label.
   */
  public static String registrableDomain(String host) {
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    if (domain != null && !domain.isEmpty()) {
      return domain;
    }
    boolean address = host.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == ':');
    int last = host.lastIndexOf('.');
    int before = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
    return address || before < 0 ? host : host.substring(before + 1);
  }
}
