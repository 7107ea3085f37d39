package io.groups4j.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.groups4j.domain.GroupCreated;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupId;
import io.groups4j.domain.RequestId;
import io.groups4j.port.WhatsAppGroups;
import io.groups4j.testkit.fixture.RecordingListener;
import java.time.Duration;
import java.util.List;

/** What the contracts of all ports need: a connection, and the events it leads to. */
public interface ConnectionContract {

  /**
   * A connection to a number that has no groups, the same one each time within a test.
   *
   * <p>JUnit makes an instance of the test class per test; a field will do.
   */
  WhatsAppGroups connection();

  /** Hears the events of {@link #connection()}. */
  RecordingListener events();

  /**
   * How long an event may take.
   *
   * <p>Tests wait no longer than it takes, so a generous value costs only where something is
   * broken.
   */
  default Duration patience() {
    return Duration.ofSeconds(10);
  }

  /**
   * Groups that do not exist, with everything in their ids that a path or query might stumble on.
   */
  static List<GroupId> oddGroups() {
    return List.of(
        new GroupId("../x"),
        new GroupId("a/b?c#d"),
        new GroupId("100%"),
        new GroupId("%2e%2e"),
        new GroupId("ä ö"),
        new GroupId("a+b"),
        new GroupId("a&limit=1;b=c"),
        new GroupId("groups"));
  }

  /** Creates a group and waits until it is there. */
  default GroupCreated created(GroupDraft draft) {
    RequestId request = connection().groups().create(draft);
    return assertInstanceOf(GroupCreated.class, events().awaitEnd(request, patience()));
  }

  /** Creates a group that nothing is special about, and waits until it is there. */
  default GroupId created(String subject) {
    return created(GroupDraft.named(subject)).groupId();
  }
}
