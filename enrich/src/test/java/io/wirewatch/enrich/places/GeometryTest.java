package io.wirewatch.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GeometryTest {
  @Test
  void measuresToThePointAndToTheLine() {
    Geometry line = Geometry.parse("30,70;32,70");
    assertThat(line.isLine()).isTrue();
    assertThat(line.kilometresFrom(31, 70)).isCloseTo(0, within(0.1));
    assertThat(line.kilometresFrom(31, 71)).isCloseTo(95.3, within(0.5));
    assertThat(line.kilometresFrom(33, 70)).isCloseTo(111.2, within(0.2));
  }

  @Test
  void knowsHowFarTorkhamIsFromTheDurandLine() {
    Geometry line = Gazetteer.shipped().geometry("ww:durand-line");
    assertThat(line.kilometresFrom(34.10, 71.09)).isLessThan(15);
    assertThat(line.kilometresFrom(24.86, 67.01)).isGreaterThan(400);
  }

  @Property
  void neverPutsALineFartherThanItsCorners(
      @ForAll @DoubleRange(min = -60, max = 60) double lat,
      @ForAll @DoubleRange(min = -120, max = 120) double lon) {
    Geometry line = Geometry.parse("30,70;32,71;33,73");
    double corner =
        line.points().stream()
            .mapToDouble(p -> Geometry.kilometres(lat, lon, p.lat(), p.lon()))
            .min()
            .orElseThrow();
    assertThat(line.kilometresFrom(lat, lon)).isLessThanOrEqualTo(corner + 1e-6);
  }
}
