package io.groups4j.testkit.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupMessageReceived;
import io.groups4j.domain.MessageContent;
import io.groups4j.domain.MessageId;
import io.groups4j.domain.Participant;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.PrivateMessageReceived;
import io.groups4j.domain.ReceivedOther;
import io.groups4j.domain.ReceivedReaction;
import io.groups4j.domain.ReceivedText;
import io.groups4j.domain.TextMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say. */
class InMemoryConversationsTest {

  private static final Participant ANA = Clubs.numbered(Clubs.ANA);

  private final Clubs clubs = new Clubs();
  private final InMemoryWhatsApp whatsApp = clubs.whatsApp;
  private final InMemoryConversations conversations = whatsApp.conversations();
  private final GroupId group = clubs.open().groupId();

  @BeforeEach
  void anaAndBenComeIn() {
    var link = whatsApp.inviteLinks().current(group);
    whatsApp.people().opensLink(link, Clubs.ANA);
    whatsApp.people().opensLink(link, Clubs.BEN);
  }

  private GroupMessageReceived heard() {
    return assertInstanceOf(GroupMessageReceived.class, clubs.last());
  }

  @Test
  void whatSomebodyWritesIsTold() {
    MessageId id = conversations.writes(group, Clubs.ANA, "When do we meet?");

    assertEquals(
        new GroupMessageReceived(
            clubs.origin, group, id, ANA, null, new ReceivedText("When do we meet?"), null),
        clubs.last());
  }

  @Test
  void somebodyIsToldWithAllThatTheGroupKnowsOfThem() {
    conversations.writes(
        group,
        new Participant(ParticipantId.ofUserId("US.1349"), null, null),
        new ReceivedText("Me, too"),
        null);

    assertEquals(Clubs.BEN, heard().sender());
  }

  @Test
  void anAnswerNamesWhatItAnswers() {
    MessageId question = conversations.writes(group, Clubs.ANA, "When?");
    MessageId answer = whatsApp.messages().send(group, TextMessage.of("At seven.")).id();

    conversations.replies(group, Clubs.ANA, answer, "Fine");
    assertEquals(answer, heard().repliesTo());
    assertEquals(new ReceivedText("Fine"), heard().content());
    conversations.replies(group, Clubs.ANA, question, "Anybody else?");
    assertEquals(question, heard().repliesTo());
  }

  @Test
  void aReactionNamesItsMessageAndCanBeTakenBack() {
    conversations.writes(group, Clubs.ANA, "When?");
    MessageId answer = whatsApp.messages().send(group, TextMessage.of("At seven.")).id();

    conversations.reacts(group, Clubs.ANA, answer, "👍");
    assertEquals(new ReceivedReaction(answer, "👍"), heard().content());
    assertEquals(null, heard().repliesTo());
    conversations.reacts(group, Clubs.ANA, answer, "");
    assertEquals(new ReceivedReaction(answer, ""), heard().content());
  }

  @Test
  void nobodyAnswersOrReactsToWhatWasNotSaidThere() {
    GroupId other = clubs.open().groupId();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(other), Clubs.ANA);
    MessageId elsewhere = conversations.writes(other, Clubs.ANA, "Check!");
    MessageId privately = conversations.writesPrivately(ANA, "Hello");

    for (MessageId message : new MessageId[] {elsewhere, privately, new MessageId("wamid.x")}) {
      String reason = "no message of this id was said in the group";
      clubs.assertCannotHappen(
          reason, () -> conversations.replies(group, Clubs.ANA, message, "What?"));
      clubs.assertCannotHappen(reason, () -> conversations.reacts(group, Clubs.ANA, message, "👍"));
    }
  }

  @Test
  void nobodyAnswersOrReactsToWhatHasNotReachedThem() {
    conversations.writes(group, Clubs.ANA, "When?");
    MessageId answer = whatsApp.messages().send(group, TextMessage.of("At seven.")).id();
    whatsApp.people().opensLink(whatsApp.inviteLinks().current(group), "15555550103");

    String reason = "has not reached this person";
    clubs.assertCannotHappen(
        reason, () -> conversations.replies(group, "15555550103", answer, "Seven what?"));
    clubs.assertCannotHappen(
        reason, () -> conversations.reacts(group, "15555550103", answer, "👍"));
  }

  @Test
  void onlyWhoIsInAGroupWritesThere() {
    String reason = "not in the group";
    clubs.assertCannotHappen(
        reason, () -> conversations.writes(group, "15555550199", "Let me in!"));
    whatsApp.people().leaves(group, Clubs.ANA);
    clubs.assertCannotHappen(reason, () -> conversations.writes(group, Clubs.ANA, "And another"));
  }

  @Test
  void nobodyWritesToAGroupThatIsSuspendedOrGone() {
    whatsApp.suspends(group);
    clubs.assertCannotHappen("suspended", () -> conversations.writes(group, Clubs.ANA, "Anybody?"));
    whatsApp.groups().delete(group);
    clubs.assertCannotHappen(
        "no group has this id", () -> conversations.writes(group, Clubs.ANA, "Anybody?"));
  }

  @Test
  void nobodyWritesWhosePhoneIsOff() {
    conversations.goesOffline(ANA);

    clubs.assertCannotHappen("phone is off", () -> conversations.writes(group, Clubs.ANA, "Hi"));
    clubs.assertCannotHappen("phone is off", () -> conversations.writesPrivately(ANA, "Hi"));
    conversations.comesOnline(ANA);
    conversations.writes(group, Clubs.ANA, "Hi");
  }

  @Test
  void aMessageOfATypeWithoutAClassIsCompletedAsItWouldCome() {
    MessageContent location =
        new ReceivedOther("location", "{\"location\":{\"latitude\":1.5,\"longitude\":2.5}}");
    MessageId question = conversations.writes(group, Clubs.ANA, "Where?");

    MessageId id = conversations.writes(group, Clubs.BEN, location, question);

    ReceivedOther heard = assertInstanceOf(ReceivedOther.class, heard().content());
    assertEquals("location", heard.type());
    assertEquals(
        ("{'location':{'latitude':1.5,'longitude':2.5},'from_user_id':'US.1349',"
                + "'from_parent_user_id':'US.ENT.1','group_id':'"
                + group.value()
                + "','id':'"
                + id.value()
                + "','timestamp':'1763716530','type':'location','context':{'id':'"
                + question.value()
                + "'}}")
            .replace('\'', '"'),
        heard.raw());
  }

  @Test
  void aMessageOfATypeWithoutAClassHasToBeAnObject() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    conversations.writes(group, ANA, new ReceivedOther("x", "[\"secret\"]"), null))
            .getMessage();

    assertTrue(message.contains("not a JSON object"), message);
    assertFalse(message.contains("secret"), message);
  }

  @Test
  void whatIsWrittenToTheBusinessAloneIsToldWithItsText() {
    MessageId id = conversations.writesPrivately(ANA, "Hello \"you\"");

    PrivateMessageReceived heard = assertInstanceOf(PrivateMessageReceived.class, clubs.last());
    assertEquals(id, heard.messageId());
    assertEquals(ANA, heard.sender());
    assertEquals(
        "{\"from\":\"15555550101\",\"id\":\""
            + id.value()
            + "\",\"timestamp\":\"1763716530\",\"type\":\"text\","
            + "\"text\":{\"body\":\"Hello \\\"you\\\"\"}}",
        heard.raw());
  }
}
