package io.groups4j.meta;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageDraft;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.testkit.contract.GroupMessagesContract;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

final class MetaMessagesContractTest extends MetaContracts implements GroupMessagesContract {

  @BeforeEach
  void haveATemplate() {
    meta.whatsApp().templates().has(approvedTemplate(), PricingCategory.UTILITY);
  }

  @Override
  public MessageId writes(GroupId group, ParticipantId who, String text) {
    return meta.whatsApp().conversations().writes(group, who.waId(), text);
  }

  @Override
  public List<MessageDraft> arrived(GroupId group) {
    return meta.whatsApp().conversations().sent(group);
  }

  @Override
  public List<MessageId> pinned(GroupId group) {
    return meta.whatsApp().conversations().pinned(group);
  }

  @Override
  public TemplateMessage approvedTemplate() {
    return TemplateMessage.of("meeting_moved", "en_US");
  }
}
