package io.wirewatch.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DoneOffsetsTest {

  @Test
  void remembersWhatIsDoneBeyondTheFirstThatIsNot() {
    DoneOffsets done = DoneOffsets.of(10, "");
    done.add(12);
    done.add(11);
    DoneOffsets restored = DoneOffsets.of(done.committed(), done.metadata());
    assertThat(restored.committed()).isEqualTo(10);
    assertThat(restored.contains(10)).isFalse();
    assertThat(restored.contains(11)).isTrue();
    restored.add(10);
    assertThat(restored.committed()).isEqualTo(13);
    assertThat(restored.metadata()).isEmpty();
  }

  @Test
  void passesOverOffsetsThatAreNoRecords() {
    DoneOffsets done = DoneOffsets.of(0, null);
    done.add(0);
    done.addRange(1, 4);
    done.add(4);
    assertThat(done.committed()).isEqualTo(5);
  }

  @Test
  void readsMetadataOfAnotherWriterAsNothing() {
    assertThat(DoneOffsets.of(7, "not base 64!").committed()).isEqualTo(7);
  }

  @Test
  void saysHowMuchMayWait() {
    DoneOffsets done = DoneOffsets.of(0, null);
    done.add(3_999);
    assertThat(done.inReach(3_999)).isTrue();
    assertThat(done.inReach(4_000)).isFalse();
    assertThat(done.metadata().length()).isLessThan(4_096);
  }

  @Property
  void isASetOfOffsets(@ForAll @Size(max = 300) List<@IntRange(max = 400) Integer> offsets) {
    DoneOffsets done = DoneOffsets.of(0, null);
    Set<Integer> expected = new HashSet<>();
    for (int offset : offsets) {
      done.add(offset);
      expected.add(offset);
      done = DoneOffsets.of(done.committed(), done.metadata());
    }
    for (int offset = 0; offset <= 400; offset++) {
      assertThat(done.contains(offset)).as("%d", offset).isEqualTo(expected.contains(offset));
    }
  }
}
