package io.wirewatch.enrich.step;

import io.wirewatch.enrich.alias.AliasFinder;
import io.wirewatch.enrich.claims.ClaimFinder;
import io.wirewatch.enrich.gazetteer.Lists;
import io.wirewatch.enrich.language.LanguageDetector;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.opennlp.NameModelFile;
import io.wirewatch.enrich.opennlp.OpenNlpLanguage;
import io.wirewatch.enrich.opennlp.OpenNlpWordClasses;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.places.PlaceFinder;
import io.wirewatch.enrich.places.Places;
import io.wirewatch.enrich.severity.EventJudge;
import io.wirewatch.enrich.severity.LiveJudge;
import io.wirewatch.enrich.topics.SeedFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * The steps of enrichment, in order. Models and lists are loaded once and shared; each task makes
 * its own {@link Enricher}.
 */
public final class EnrichPipeline {
  /** Release of the enricher, as it stands in provenance. */
  public static final String RELEASE = "0.1.0";

  private static final int QUERY_LANGUAGE = 1;

  private final LongSupplier nanos;
  private final LiveJudge events;

  /**
   * Judges by the definitions that are shipped.
   *
   * @param nanos a steady clock, for the times of the steps only
   */
  public EnrichPipeline(LongSupplier nanos) {
    this(nanos, new LiveJudge(SeedFiles::shipped));
  }

  /**
   * @param nanos a steady clock, for the times of the steps only
   * @param events judges topics, figures and severity; each article by the definitions of its hour
   */
  public EnrichPipeline(LongSupplier nanos, LiveJudge events) {
    this.nanos = nanos;
    this.events = events;
  }

  /** An enricher for one thread. */
  public Enricher enricher() {
    return new Enricher(steps(), RELEASE, QUERY_LANGUAGE, nanos);
  }

  /** SHA-256 of each model and list, by name. */
  public Map<String, String> artefacts() {
    Map<String, String> all = new TreeMap<>();
    steps().forEach(step -> all.putAll(step.artefacts()));
    all.put("topics", events.current().sha256());
    return all;
  }

  private void judge(Draft draft) {
    EventJudge judge = events.current();
    EventJudge.Judgement judgement =
        judge.judge(
            draft.article(),
            draft.language(),
            draft.source(),
            draft.entities(),
            draft.places(),
            draft.countries());
    draft.topics(judgement.topics());
    draft.facts(judgement.facts());
    draft.severity(judgement.severity());
    draft.readWith("topics", judge.sha256());
  }

  private List<EnrichStep> steps() {
    LanguageDetector languages = new LanguageDetector(new OpenNlpLanguage());
    NameTagger names = NameModelFile.tagger();
    PlaceFinder places = new PlaceFinder(Gazetteer.shipped());
    AliasFinder aliases = new AliasFinder();
    ClaimFinder claims = new ClaimFinder(new OpenNlpWordClasses());
    return List.of(
        EnrichStep.of("language", d -> d.language(languages.detect(d.article()))),
        new EnrichStep(
            "entities",
            d -> d.entities(names.tag(d.article(), d.language())),
            Map.of("ner-en", NameModelFile.sha256())),
        EnrichStep.of("known-aliases", d -> d.entities(d.aliasBook().applied(d.entities()))),
        new EnrichStep(
            "places",
            d -> {
              Places found = places.find(d.article(), d.entities(), d.source());
              d.places(found.places());
              d.countries(found.countries());
            },
            Map.of("gazetteer", Lists.sha256())),
        EnrichStep.of("aliases", d -> d.aliasAssertions(aliases.find(d.article(), d.entities()))),
        EnrichStep.of("topics", this::judge),
        EnrichStep.of("claims", d -> d.claims(claims.find(d.finish(null)))));
  }
}
