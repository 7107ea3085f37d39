package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.GROUP;
import static io.groups4j.meta.MetaServer.retrying;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.ParticipantId;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.port.GroupsException;
import io.groups4j.testkit.fixture.Jpeg;
import io.groups4j.testkit.fixture.Reply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged and thrown, and above all what is not. */
final class MetaSecretsTest {

  private static final String PHONE = "17865347866";
  private static final String DESCRIPTION = "distinctive description";
  private static final String INVITE = "distinctiveInviteId";

  private final MetaServer meta = new MetaServer();
  private final StringBuffer seen = new StringBuffer();
  private final Logger root = Logger.getLogger("");
  private final Level levelBefore = root.getLevel();
  private final Handler capture =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          // The HTTP client's own diagnostics are the platform's business and off by default.
          if (!String.valueOf(logged.getLoggerName()).startsWith("jdk.")) {
            seen.append(new SimpleFormatter().format(logged));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void captureEverything() {
    capture.setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(capture);
  }

  @AfterEach
  void close() {
    root.removeHandler(capture);
    root.setLevel(levelBefore);
    meta.close();
  }

  @Test
  void everyTryIsLoggedWithWhatAnOperatorNeeds() {
    meta.server.answers(Reply.json(500, "{}"), Reply.json(200, "{\"id\":\"G\"}"));
    meta.connection(retrying(2)).groups().find(GROUP);

    assertTrue(
        seen.toString().contains("op=\"find group\" provider=meta-graph status=500"),
        seen.toString());
    assertTrue(seen.toString().contains("attempt=2"), seen.toString());
    assertTrue(
        seen.toString().contains("failed=ProviderUnavailableException again-in-ms="),
        seen.toString());
  }

  @Test
  void nothingConfidentialIsLoggedOrThrown() {
    String leaky =
        "{\"error\":{\"code\":100,\"message\":\"no such person: " + PHONE + "\"},\"x\":\"" + INVITE;
    meta.server.answers(
        Reply.json(400, leaky + "\"}"),
        Reply.json(400, leaky),
        Reply.json(200, "{\"invite_link\":\"https://chat.whatsapp.com/" + INVITE + "/x\"}"),
        Reply.json(200, "{\"participants\":\"" + PHONE + "\",\"subject\":{\"a\":1}}"),
        Reply.json(200, "{\"id\":\"G\",\"participants\":[{\"username\":\"" + PHONE + "\"}]}"),
        Reply.json(200, PHONE),
        Reply.json(200, "{\"request_id\":\"R\"}"),
        Reply.reset(),
        Reply.json(400, leaky + "\"}"),
        Reply.json(
            206, "{\"failed_participants\":[{\"input\":\"" + PHONE + "\"}],\"errors\":[{}]}"),
        Reply.json(200, ""),
        Reply.json(400, leaky + "\"}"));
    var groups = meta.connection(MetaServer.PATIENT).groups();
    GroupDraft draft = GroupDraft.named("Book club").describedAs(DESCRIPTION);
    fails(() -> groups.find(GROUP));
    fails(() -> groups.create(draft));
    fails(() -> meta.connection(MetaServer.PATIENT).inviteLinks().current(GROUP));
    fails(() -> groups.find(GROUP));
    groups.find(GROUP);
    fails(() -> groups.find(GROUP));
    groups.create(draft);
    fails(() -> groups.create(draft));
    var participants = meta.connection(MetaServer.PATIENT).participants();
    fails(() -> participants.remove(GROUP, List.of(ParticipantId.ofWaId(PHONE))));
    participants.remove(GROUP, List.of(ParticipantId.ofWaId(PHONE)));
    GroupSettingsChange change =
        GroupSettingsChange.ofDescription(DESCRIPTION)
            .withPicture(ProfilePicture.of(Jpeg.square(192).bytes()));
    fails(() -> meta.connection(MetaServer.PATIENT).settings().update(GROUP, change));

    for (String secret :
        new String[] {MetaServer.TOKEN, PHONE, DESCRIPTION, INVITE, MetaServer.PHONE_NUMBER_ID}) {
      assertFalse(seen.toString().contains(secret), "\"" + secret + "\" was logged or thrown");
    }
    assertTrue(seen.toString().contains("op=\"create group\""), "nothing was logged at all");
    assertTrue(seen.toString().contains("member=errors"), "errors of an acceptance are swallowed");
  }

  private void fails(Runnable call) {
    GroupsException failure = assertThrows(GroupsException.class, call::run);
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    seen.append(trace);
  }
}
