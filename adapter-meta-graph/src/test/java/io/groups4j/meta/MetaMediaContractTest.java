package io.groups4j.meta;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MediaFile;
import io.groups4j.testkit.contract.MediaContract;

final class MetaMediaContractTest extends MetaContracts implements MediaContract {

  @Override
  public void sendsFile(GroupId group, MediaFile file) {
    var whatsApp = meta.whatsApp();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), "15555550101");
    whatsApp.conversations().sends(group, "15555550101", file);
  }
}
