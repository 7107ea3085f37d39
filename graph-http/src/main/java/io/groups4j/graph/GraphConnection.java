package io.groups4j.graph;

import io.github.resilience4j.core.IntervalFunction;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.GroupAnalytics;
import io.groups4j.port.GroupMessages;
import io.groups4j.port.GroupSettings;
import io.groups4j.port.Groups;
import io.groups4j.port.Invitations;
import io.groups4j.port.InviteLinks;
import io.groups4j.port.JoinRequests;
import io.groups4j.port.Media;
import io.groups4j.port.Participants;
import io.groups4j.port.WhatsAppGroups;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import org.jspecify.annotations.Nullable;

/** All ports of one business phone number, over one engine. Safe for use by several threads. */
public final class GraphConnection implements WhatsAppGroups {

  private final Groups groups;
  private final GroupSettings settings;
  private final InviteLinks inviteLinks;
  private final JoinRequests joinRequests;
  private final GroupMessages messages;
  private final Media media;
  private final Participants participants;
  private final Invitations invitations;
  private final GroupAnalytics analytics;

  /**
   * Connects; nothing is sent.
   *
   * @param dialect where things are and how to authorise
   * @param policy how patient, insistent and fast calls are
   * @param client what to send with; null for one of its own
   * @throws IllegalArgumentException if the client follows redirects
   */
  public GraphConnection(GraphDialect dialect, CallPolicy policy, @Nullable HttpClient client) {
    this(dialect, policy, client, GraphEngine.BACKOFF);
  }

  /** Connects with other pauses between tries. */
  GraphConnection(
      GraphDialect dialect,
      CallPolicy policy,
      @Nullable HttpClient client,
      IntervalFunction backoff) {
    HttpClient sender = client == null ? newClient(policy) : client;
    if (sender.followRedirects() != Redirect.NEVER) {
      throw new IllegalArgumentException(
          "httpClient follows redirects, which could carry the credential to another host; "
              + "build it with Redirect.NEVER");
    }
    GraphEngine engine = new GraphEngine(sender, dialect, policy, backoff);
    this.groups = new GraphGroups(engine, dialect);
    this.settings = new GraphSettings(engine, dialect);
    this.inviteLinks = new GraphInviteLinks(engine, dialect);
    this.joinRequests = new GraphJoinRequests(engine, dialect);
    Pace ofMessages = new Pace(Paced.MESSAGES, policy.messagesPerSecond());
    MessageCall sending = new MessageCall(engine.at(ofMessages), dialect);
    this.messages = new GraphMessages(sending);
    this.invitations = new GraphInvitations(sending, new GraphTemplates(engine, dialect));
    this.media = new GraphMedia(engine, engine.withTimeOf(policy.transferTimeout()), dialect);
    this.participants = new GraphParticipants(engine, dialect);
    this.analytics = new GraphAnalytics(engine, dialect);
  }

  @Override
  public Groups groups() {
    return groups;
  }

  @Override
  public GroupSettings settings() {
    return settings;
  }

  @Override
  public InviteLinks inviteLinks() {
    return inviteLinks;
  }

  @Override
  public JoinRequests joinRequests() {
    return joinRequests;
  }

  @Override
  public Participants participants() {
    return participants;
  }

  @Override
  public GroupMessages messages() {
    return messages;
  }

  @Override
  public Media media() {
    return media;
  }

  @Override
  public Invitations invitations() {
    return invitations;
  }

  @Override
  public GroupAnalytics analytics() {
    return analytics;
  }

  private static HttpClient newClient(CallPolicy policy) {
    return HttpClient.newBuilder()
        .connectTimeout(policy.connectTimeout())
        .followRedirects(Redirect.NEVER)
        // In place, on the client's own thread: handing over costs more than these small answers.
        .executor(Runnable::run)
        .build();
  }
}
