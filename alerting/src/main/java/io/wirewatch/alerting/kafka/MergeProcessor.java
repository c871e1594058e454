package io.wirewatch.alerting.kafka;

import io.wirewatch.alerting.decide.StoryMerge;
import io.wirewatch.alerting.match.Book;
import io.wirewatch.alerting.match.StoryWatch.News;
import io.wirewatch.contracts.story.StoryChange;
import io.wirewatch.contracts.story.StoryChangeKind;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells the ended story's owner and every subscriber's owner when two stories became one. Only the
 * latter knows whether the subscriber was told of either, so all are asked; merges are rare.
 */
final class MergeProcessor implements Processor<String, StoryChange, String, Emission> {
  private final Supplier<Book> books;
  private ProcessorContext<String, Emission> context;

  MergeProcessor(Supplier<Book> books) {
    this.books = books;
  }

  @Override
  public void init(ProcessorContext<String, Emission> context) {
    this.context = context;
  }

  @Override
  public void process(Record<String, StoryChange> record) {
    StoryChange change = record.value();
    // Both stories note the merge; the one that ended is the one to act on.
    if (change.change() != StoryChangeKind.MERGED || !change.story().equals(change.from())) {
      return;
    }
    StoryMerge merge = new StoryMerge(change.from(), change.to(), change.at());
    News news = News.merged(change.from(), change.to(), change.at());
    context.forward(new Record<>(news.story(), new Emission.ToWatch(news), record.timestamp()));
    books
        .get()
        .subscribers()
        .forEach(
            subscriber ->
                context.forward(
                    new Record<>(
                        subscriber,
                        new Emission.ToDecide(Incoming.of(subscriber, merge)),
                        record.timestamp())));
  }
}
