package io.wirewatch.enrich.story;

import java.util.Set;

/** English words that tell no two events apart. */
final class CommonWords {
  static final Set<String> ENGLISH =
      Set.of(
          ("a an the and or but if of in on at to for from by with as is are was were be been being"
                  + " has have had having do does did not no nor so than then that this these those"
                  + " it its he she they them his her their our we us you your i my me him who whom"
                  + " whose which what when where why how all any both each few more most other"
                  + " some such only own same too very can will just should would could may might"
                  + " must about after again against before between during into over under up down"
                  + " out off above below there here also said says say saying told one two new now"
                  + " while because since until through according")
              .split(" "));

  private CommonWords() {}
}
