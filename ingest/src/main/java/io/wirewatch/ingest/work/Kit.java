package io.wirewatch.ingest.work;

import io.wirewatch.ingest.discover.SourceReader;
import io.wirewatch.ingest.fetch.NetworkWatch;
import io.wirewatch.ingest.identity.ArticleIdentity;
import io.wirewatch.ingest.page.PageReader;
import io.wirewatch.ingest.publish.Journal;
import io.wirewatch.ingest.robots.RobotsCache;
import io.wirewatch.ingest.schedule.Agenda;
import io.wirewatch.ingest.schedule.Policy;
import io.wirewatch.ingest.websub.Subscriber;
import io.wirewatch.runtime.egress.Egress;
import io.wirewatch.runtime.metrics.Meters;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What every errand needs.
 *
 * @param egress the way out
 * @param reader reads the answers to polls
 * @param pages reads pages
 * @param identities gives articles their ids
 * @param subscriber asks hubs to tell of news; absent where we have no public address
 * @param robots rules of each origin
 * @param agent the name by which robots.txt knows us
 * @param network tells a dead server from a dead network
 * @param policy our manners
 * @param clock the present
 * @param journal where results are written
 * @param book sources and their states
 * @param agenda what is due
 * @param meters metrics
 */
public record Kit(
    Egress egress,
    SourceReader reader,
    PageReader pages,
    Supplier<ArticleIdentity> identities,
    Subscriber subscriber,
    RobotsCache robots,
    String agent,
    NetworkWatch network,
    Policy policy,
    InstantSource clock,
    Journal journal,
    Book book,
    Agenda<Job> agenda,
    Meters meters) {}
