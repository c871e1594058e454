package io.wirewatch.ingest.work;

import io.wirewatch.contracts.source.PageRequest;
import io.wirewatch.contracts.source.PushNotice;
import io.wirewatch.ingest.fetch.Walk;
import io.wirewatch.ingest.publish.Journal.PageTicket;

/** An errand to a server. Two jobs of one name are one errand, wherever its walk has led. */
public sealed interface Job {
  /** What tells it from others. */
  String name();

  /** Polls a source; the walk begins where its state says when it is absent. */
  record Poll(String sourceId, Walk walk) implements Job {
    @Override
    public String name() {
      return "poll/" + sourceId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Job job && job.name().equals(name());
    }

    @Override
    public int hashCode() {
      return name().hashCode();
    }
  }

  /** Fetches a page. */
  record Page(PageTicket ticket, PageRequest request, boolean firstPoll, Walk walk) implements Job {
    @Override
    public String name() {
      return "page/" + ticket.partition() + "/" + ticket.offset();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Job job && job.name().equals(name());
    }

    @Override
    public int hashCode() {
      return name().hashCode();
    }
  }

  /** Fetches the robots.txt at a location. */
  record RobotsTxt(String location, Walk walk) implements Job {
    @Override
    public String name() {
      return "robots/" + location;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Job job && job.name().equals(name());
    }

    @Override
    public int hashCode() {
      return name().hashCode();
    }
  }

  /** Asks a source's hub to tell us of news. */
  record Subscribe(String sourceId, String hub) implements Job {
    @Override
    public String name() {
      return "subscribe/" + sourceId;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Job job && job.name().equals(name());
    }

    @Override
    public int hashCode() {
      return name().hashCode();
    }
  }

  /** Takes note of what a hub told us of a source; no request is sent. */
  record Notice(PageTicket ticket, String sourceId, PushNotice notice) implements Job {
    @Override
    public String name() {
      return "notice/" + ticket.partition() + "/" + ticket.offset();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Job job && job.name().equals(name());
    }

    @Override
    public int hashCode() {
      return name().hashCode();
    }
  }
}
