package io.wirewatch.runtime.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialAddressesTest {
  // first and last of a block, and whether the addresses just outside are public; "-" = there is
  // none
  private static final String[] TABLE = {
    "0.0.0.0/8 - public",
    "10.0.0.0/8 public public",
    "100.64.0.0/10 public public",
    "127.0.0.0/8 public public",
    "169.254.0.0/16 public public",
    "172.16.0.0/12 public public",
    "192.0.0.0/24 public public",
    "192.0.2.0/24 public public",
    "192.31.196.0/24 public public",
    "192.52.193.0/24 public public",
    "192.88.99.0/24 public public",
    "192.168.0.0/16 public public",
    "192.175.48.0/24 public public",
    "198.18.0.0/15 public public",
    "198.51.100.0/24 public public",
    "203.0.113.0/24 public public",
    "224.0.0.0/4 public refused",
    "240.0.0.0/4 refused -",
    "::1/128 refused refused",
    "::/96 - refused",
    "64:ff9b::/96 refused refused",
    "64:ff9b:1::/48 refused refused",
    "100::/64 refused refused",
    "100:0:0:1::/64 refused refused",
    "2001::/23 public public",
    "2001:db8::/32 public public",
    "2002::/16 public public",
    "2620:4f:8000::/48 public public",
    "3fff::/20 public public",
    "5f00::/16 refused refused",
    "fc00::/7 refused refused",
    "fe80::/10 refused refused",
    "fec0::/10 refused refused",
    "ff00::/8 refused -"
  };

  static Stream<String> table() {
    return Arrays.stream(TABLE);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.MethodSource("table")
  void refusesEachBlockToItsEdgesAndNothingBeyond(String row) throws Exception {
    String[] cells = row.split(" ");
    AddressRange range = AddressRange.parse(cells[0]);
    BigInteger first = number(range.network());
    int bits = range.network().getAddress().length * 8;
    BigInteger last =
        first.add(BigInteger.ONE.shiftLeft(bits - range.prefix())).subtract(BigInteger.ONE);

    assertThat(verdict(first, bits)).isEqualTo("refused");
    assertThat(verdict(last, bits)).isEqualTo("refused");
    assertThat(verdict(first.subtract(BigInteger.ONE), bits)).isEqualTo(cells[1]);
    assertThat(verdict(last.add(BigInteger.ONE), bits)).isEqualTo(cells[2]);
  }

  @Test
  void theTableAboveHoldsEveryBlock() {
    assertThat(SpecialAddresses.ranges().stream().map(Object::toString).collect(Collectors.toSet()))
        .isEqualTo(
            table()
                .map(row -> AddressRange.parse(row.split(" ")[0]).toString())
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001::200e"})
  void takesPublicAddresses(String address) throws Exception {
    assertThat(SpecialAddresses.purposeOf(InetAddress.getByName(address))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10.1.2.3/33", "10.0.0.0/-1", "example.org", "fe80::1%lo", "10.0.0.1:x", "''"})
  void readsNoRangeThatIsNone(String text) {
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> AddressRange.parse(text)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsARangeAsItWritesIt() {
    for (String text : new String[] {"10.0.0.0/8", "127.0.0.1:8080", "[0:0:0:0:0:0:0:1]:80"}) {
      assertThat(AddressRange.parse(text)).hasToString(text);
    }
  }

  private static String verdict(BigInteger number, int bits) throws UnknownHostException {
    if (number.signum() < 0 || number.bitLength() > bits) {
      return "-";
    }
    byte[] bytes = new byte[bits / 8];
    byte[] given = number.toByteArray();
    for (int i = 0; i < Math.min(bytes.length, given.length); i++) {
      bytes[bytes.length - 1 - i] = given[given.length - 1 - i];
    }
    return SpecialAddresses.purposeOf(InetAddress.getByAddress(bytes)).isPresent()
        ? "refused"
        : "public";
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }
}
