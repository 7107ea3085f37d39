package io.groups4j.meta;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PricingCategory;
import io.groups4j.domain.TemplateMessage;
import io.groups4j.testkit.contract.GroupAnalyticsContract;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

final class MetaAnalyticsContractTest extends MetaContracts implements GroupAnalyticsContract {

  @BeforeEach
  void haveATemplate() {
    meta.whatsApp().templates().has("reminder", "en", PricingCategory.UTILITY, 0);
  }

  @Override
  public void goesOut(GroupId group, ParticipantId who) {
    meta.whatsApp().people().leaves(group, who.waId());
  }

  @Override
  public void writes(GroupId group, ParticipantId who) {
    meta.whatsApp().conversations().writes(group, who.waId(), "Hello");
  }

  @Override
  public MessageId sendsTemplate(GroupId group) {
    var template = new TemplateMessage("reminder", "en", null, List.of());
    return meta.whatsApp().messages().send(group, template).id();
  }
}
