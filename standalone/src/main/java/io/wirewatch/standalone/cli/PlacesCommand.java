package io.wirewatch.standalone.cli;

import io.wirewatch.enrich.language.LanguageDetector;
import io.wirewatch.enrich.names.NameTagger;
import io.wirewatch.enrich.opennlp.NameModelFile;
import io.wirewatch.enrich.opennlp.OpenNlpLanguage;
import io.wirewatch.enrich.places.Gazetteer;
import io.wirewatch.enrich.places.PlaceFinder;
import io.wirewatch.enrich.places.PlacesVerb;
import picocli.CommandLine.Command;

/** {@code places}: the places of a text, on the map. */
@Command(
    name = "places",
    mixinStandardHelpOptions = true,
    description = "Finds the places of texts: {name, text, mentions?, source?} a line.")
public final class PlacesCommand extends InspectionCommand {
  @Override
  Answerer open() {
    NameTagger names = NameModelFile.tagger();
    LanguageDetector languages = new LanguageDetector(new OpenNlpLanguage());
    PlacesVerb verb =
        new PlacesVerb(
            new PlaceFinder(Gazetteer.shipped()),
            article -> names.tag(article, languages.detect(article)));
    return item -> verb.answer(item.input());
  }
}
