package com.example.adapter;

import io.groups4j.port.Groups;
import io.groups4j.port.InviteLinks;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.contract.GroupsContract;
import io.groups4j.testkit.contract.InviteLinksContract;
import io.groups4j.testkit.fake.InMemoryWhatsApp;
import io.groups4j.testkit.fixture.RecordingListener;

/** What somebody who writes an adapter does with the contracts. */
class OwnAdapterTest implements GroupsContract, InviteLinksContract {

  private final RecordingListener events = new RecordingListener();
  private final WhatsAppGroups adapter = new OwnAdapter(InMemoryWhatsApp.create().listen(events));

  @Override
  public WhatsAppGroups connection() {
    return adapter;
  }

  @Override
  public RecordingListener events() {
    return events;
  }

  private record OwnAdapter(WhatsAppGroups provider) implements WhatsAppGroups {

    @Override
    public Groups groups() {
      return provider.groups();
    }

    @Override
    public InviteLinks inviteLinks() {
      return provider.inviteLinks();
    }
  }
}
