package io.groups4j.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.groups4j.domain.ProviderError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionsTest {

  private static final String TEXT = "to +4915112345678";
  private static final ProviderError SAID = ProviderError.of(131208, TEXT);
  private static final Throwable CAUSE = new IOException("reset");

  static Stream<GroupsException> thatCarryAnError() {
    return Stream.of(
        new AccessDeniedException("create group: no", SAID, CAUSE),
        new GroupNotFoundException("create group: no", SAID),
        new OutcomeUnknownException("create group: no", SAID, CAUSE),
        new ProviderUnavailableException("create group: no", SAID, CAUSE),
        new RequestRejectedException("create group: no", SAID),
        new ThrottledException("create group: no", SAID, Duration.ofSeconds(7)));
  }

  static Stream<GroupsException> all() {
    return Stream.concat(
        thatCarryAnError(),
        Stream.of(
            new NotOfferedException("moon", Capability.INVITE_LINK_DELETION),
            new UnreadableResponseException("create group: no", CAUSE)));
  }

  @Test
  void everyMemberOfTheFamilyIsTestedHere() {
    assertEquals(
        Set.of(GroupsException.class.getPermittedSubclasses()),
        all().map(Object::getClass).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("thatCarryAnError")
  void whatTheProviderSaidRidesAlong(GroupsException exception) {
    assertSame(SAID, exception.providerError().orElseThrow());
    assertEquals("create group: no", exception.getMessage());
  }

  @Test
  void whereTheProviderSaidNothingThereIsNothing() {
    List<GroupsException> silent =
        List.of(
            new AccessDeniedException("no", null, null),
            new GroupNotFoundException("no", null),
            new OutcomeUnknownException("no", null, null),
            new ProviderUnavailableException("no", null, null),
            new RequestRejectedException("no", null),
            new ThrottledException("no", null, null),
            new UnreadableResponseException("no"));
    for (GroupsException exception : silent) {
      assertEquals(Optional.empty(), exception.providerError());
      assertEquals(null, exception.getCause());
      assertEquals("no", exception.getMessage());
    }
  }

  @Test
  void theCauseIsKeptWhereThereIsOne() {
    assertSame(CAUSE, new AccessDeniedException("no", null, CAUSE).getCause());
    assertSame(CAUSE, new OutcomeUnknownException("no", null, CAUSE).getCause());
    assertSame(CAUSE, new ProviderUnavailableException("no", null, CAUSE).getCause());
    assertSame(CAUSE, new UnreadableResponseException("no", CAUSE).getCause());
  }

  @Test
  void throttlingSaysHowLongToWaitWhereTheProviderDoes() {
    assertEquals(
        Optional.of(Duration.ofSeconds(7)),
        new ThrottledException("no", SAID, Duration.ofSeconds(7)).retryAfter());
    assertEquals(Optional.empty(), new ThrottledException("no", SAID, null).retryAfter());
  }

  @Test
  void whatIsNotOfferedIsNamedWithItsProvider() {
    NotOfferedException lacking = new NotOfferedException("moon", Capability.INVITE_LINK_DELETION);
    assertEquals("moon", lacking.provider());
    assertEquals(Capability.INVITE_LINK_DELETION, lacking.capability());
    assertEquals(
        "moon does not offer deleting an invite link; nothing was sent", lacking.getMessage());
    assertEquals(Optional.empty(), lacking.providerError());
  }

  @ParameterizedTest
  @MethodSource("all")
  void itCrossesAProcessBoundaryWithoutTheProvidersText(GroupsException exception)
      throws IOException, ClassNotFoundException {
    byte[] bytes = serialized(exception);
    assertFalse(new String(bytes, StandardCharsets.ISO_8859_1).contains("4915112345678"));
    GroupsException copy = (GroupsException) deserialized(bytes);
    assertSame(exception.getClass(), copy.getClass());
    assertEquals(exception.getMessage(), copy.getMessage());
    assertEquals(Optional.empty(), copy.providerError());
    if (copy instanceof ThrottledException throttled) {
      assertEquals(Optional.of(Duration.ofSeconds(7)), throttled.retryAfter());
    }
    if (copy instanceof NotOfferedException lacking) {
      assertEquals("moon", lacking.provider());
      assertEquals(Capability.INVITE_LINK_DELETION, lacking.capability());
    }
  }

  @Test
  void aRefusedConfigurationCrossesItWithAllItsProblems() throws Exception {
    InvalidConfigurationException refusal = Configured.refusal(Map.of());
    InvalidConfigurationException copy =
        (InvalidConfigurationException) deserialized(serialized(refusal));
    assertEquals(refusal.problems(), copy.problems());
    assertEquals(refusal.getMessage(), copy.getMessage());
  }

  private static byte[] serialized(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object deserialized(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
