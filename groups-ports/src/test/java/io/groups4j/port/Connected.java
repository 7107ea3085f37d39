package io.groups4j.port;

import java.util.Map;

/** A connection that remembers how it came about. */
record Connected(String by, Map<String, String> configuration) implements WhatsAppGroups {

  @Override
  public Groups groups() {
    throw new UnsupportedOperationException("not part of this test");
  }

  @Override
  public GroupSettings settings() {
    throw new UnsupportedOperationException("not part of this test");
  }

  @Override
  public InviteLinks inviteLinks() {
    throw new UnsupportedOperationException("not part of this test");
  }

  @Override
  public JoinRequests joinRequests() {
    throw new UnsupportedOperationException("not part of this test");
  }

  @Override
  public Participants participants() {
    throw new UnsupportedOperationException("not part of this test");
  }

  @Override
  public GroupMessages messages() {
    throw new UnsupportedOperationException("not part of this test");
  }

  @Override
  public Media media() {
    throw new UnsupportedOperationException("not part of this test");
  }

  @Override
  public Invitations invitations() {
    throw new UnsupportedOperationException("not part of this test");
  }

  @Override
  public GroupAnalytics analytics() {
    throw new UnsupportedOperationException("not part of this test");
  }
}
