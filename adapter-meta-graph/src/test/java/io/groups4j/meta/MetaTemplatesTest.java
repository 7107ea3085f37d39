package io.groups4j.meta;

import static io.groups4j.meta.MetaServer.PATIENT;
import static io.groups4j.meta.MetaServer.json;
import static io.groups4j.meta.MetaServer.retrying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.groups4j.domain.LibraryTemplate;
import io.groups4j.domain.TemplateDraft;
import io.groups4j.domain.TemplateReview;
import io.groups4j.domain.TemplateStatus;
import io.groups4j.port.AccessDeniedException;
import io.groups4j.port.CallPolicy;
import io.groups4j.port.Invitations;
import io.groups4j.port.OutcomeUnknownException;
import io.groups4j.port.RequestRejectedException;
import io.groups4j.port.UnreadableResponseException;
import io.groups4j.testkit.fixture.ReceivedRequest;
import io.groups4j.testkit.fixture.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Meta, "Group management", "Template library" and "WhatsApp message templates". */
final class MetaTemplatesTest {

  private static final String LIBRARY =
      "GET /v25.0/message_template_library?category=utility&topic=group_invite_link&language=en";

  /** Why a template was rejected is told only to those who ask for it. */
  private static final String FIELDS = "&fields=id,name,language,status,category,rejected_reason";

  private static final TemplateDraft DRAFT =
      new TemplateDraft("join_us", "en_US", "group_invite_upon_request_1");
  private static final LibraryTemplate INVITE =
      new LibraryTemplate(
          "group_invite_upon_request_1",
          "en",
          "UTILITY",
          null,
          "Here is your link: {{1}}",
          List.of("GROUP_ID"),
          false);

  private final MetaServer meta = new MetaServer();

  @AfterEach
  void close() {
    meta.close();
  }

  private Invitations invitations(CallPolicy policy, Reply... replies) {
    meta.server.answers(replies);
    return MetaGroups.builder(MetaServer.PHONE_NUMBER_ID, () -> MetaServer.TOKEN)
        .accountId("102290129340398")
        .baseUri(meta.server.uri())
        .policy(policy)
        .build()
        .invitations();
  }

  private Invitations invitations(String... answers) {
    Reply[] replies = new Reply[answers.length];
    for (int i = 0; i < answers.length; i++) {
      replies[i] = Reply.json(200, answers[i]);
    }
    return invitations(PATIENT, replies);
  }

  private List<String> heads() {
    return meta.server.requests().stream().map(ReceivedRequest::head).toList();
  }

  private static final String ENTRY =
      """
      {"name": "group_invite_upon_request_1", "language": "en", "category": "UTILITY",
       "topic": "GROUP_INVITE_LINK", "usecase": "GROUP_INVITE_UPON_REQUEST",
       "industry": ["E_COMMERCE"], "body": "Here is your link: {{1}}",
       "body_params": ["link"], "body_param_types": ["GROUP_ID"], "buttons": [],
       "id": "7138055039625658"}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\": [%s], \"paging\": {\"cursors\": {\"after\": \"A\"}}}",
        "{\"data\": [null, {\"language\": \"en\"}, 7, %s]}",
        "%s"
      })
  void theLibraryIsAListOrABareEntry(String answer) {
    assertEquals(List.of(INVITE), invitations(answer.replace("%s", ENTRY)).library("en"));
    assertEquals(List.of(LIBRARY), heads());
  }

  @Test
  void anEntryMayHaveNothingButAName() {
    String answer =
        """
        {"data": [{"name": "a", "header": {"x": 1}, "body": null, "body_param_types": "none",
          "buttons": [{"type": "URL", "text": "Join", "url": {"base_url": "https://a"}}]}]}
        """;

    assertEquals(
        List.of(new LibraryTemplate("a", null, null, null, null, List.of(), true)),
        invitations(answer).library("en"));
  }

  @Test
  void aLibraryOfSeveralPagesIsReadByItsCursors() {
    String first =
        """
        {"data": [%s], "paging": {"cursors": {"after": "A="}, "next": "https://evil.example/"}}
        """
            .formatted(ENTRY);
    assertEquals(
        List.of(INVITE, INVITE),
        invitations(first, "{\"data\": [%s]}".formatted(ENTRY)).library("en"));
    assertEquals(List.of(LIBRARY, LIBRARY + "&after=A%3D"), heads());
  }

  @Test
  void aLibraryThatLeadsInACircleIsNotReadForEver() {
    String page = "{\"data\": [], \"paging\": {\"next\": \"x\", \"cursors\": {\"after\": \"A\"}}}";
    Invitations invitations = invitations(page, page, page);

    assertThrows(UnreadableResponseException.class, () -> invitations.library("en"));
    assertEquals(2, meta.server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"next\": \"x\"",
        "\"next\": \"x\", \"cursors\": null",
        "\"next\": \"x\", \"cursors\": {\"before\": \"B\", \"after\": \" \"}"
      })
  void aLibraryThatHasMoreAndNoCursorIsNotTakenForAll(String paging) {
    Invitations invitations =
        invitations("{\"data\": [%s], \"paging\": {%s}}".formatted(ENTRY, paging));

    assertThrows(UnreadableResponseException.class, () -> invitations.library("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":{}}", "[]", "", "{\"error\":null}"})
  void whatIsNoLibraryIsUnreadable(String answer) {
    Invitations invitations = invitations(answer);

    assertThrows(UnreadableResponseException.class, () -> invitations.library("en"));
  }

  @Test
  void anEmptyLibraryIsEmpty() {
    assertEquals(List.of(), invitations("{\"data\":[]}").library("pt_BR&x=1"));
    assertEquals(List.of(LIBRARY.replaceFirst("en$", "pt_BR%26x%3D1")), heads());
  }

  @Test
  void theLibraryNeedsNoAccount() {
    meta.server.answers(Reply.json(200, "{\"data\":[]}"));

    assertEquals(List.of(), meta.connection(PATIENT).invitations().library("en"));
  }

  @Test
  void aCopyIsAskedForAtTheAccount() {
    TemplateReview review =
        invitations(
                "{\"id\": \"1259544702043867\", \"status\": \"PENDING\", \"category\": \"UTILITY\"}")
            .create(DRAFT);

    assertEquals(
        new TemplateReview(
            "join_us", "en_US", TemplateStatus.PENDING, "UTILITY", null, "1259544702043867"),
        review);
    ReceivedRequest request = meta.onlyRequest();
    assertEquals("POST /v25.0/102290129340398/message_templates", request.head());
    assertEquals(
        json(
            """
            {"name": "join_us", "category": "UTILITY", "language": "en_US",
             "library_template_name": "group_invite_upon_request_1"}
            """),
        json(request.body()));
  }

  @Test
  void whatBecameOfACopyMayBeSaidInPart() {
    assertEquals(
        new TemplateReview("join_us", "en_US", null, null, null, "7"),
        invitations("{\"id\": 7}").create(DRAFT));
    assertEquals(
        new TemplateReview("join_us", "en_US", TemplateStatus.APPROVED, null, null, null),
        invitations("{\"status\": \"APPROVED\", \"rejected_reason\": \"NONE\"}").create(DRAFT));
    Invitations silent = invitations("{}");
    assertThrows(UnreadableResponseException.class, () -> silent.create(DRAFT));
  }

  @Test
  void aCopyIsAskedForOnce() {
    Invitations invitations =
        invitations(retrying(3), Reply.reset(), Reply.json(200, "{\"id\":\"1\"}"));

    assertThrows(OutcomeUnknownException.class, () -> invitations.create(DRAFT));
    assertEquals(1, meta.server.requests().size());
  }

  @Test
  void aCopyThatIsRefusedHasAReason() {
    Invitations invitations =
        invitations(PATIENT, Reply.json(400, "{\"error\":{\"code\":100,\"message\":\"exists\"}}"));

    assertThrows(RequestRejectedException.class, () -> invitations.create(DRAFT));
  }

  @Test
  void reviewsAreThoseOfTheNameInEachLanguage() {
    String answer =
        """
        {"data": [
           {"name": "join_us", "language": "en_US", "status": "APPROVED", "category": "UTILITY",
            "id": "1", "components": [{"type": "BODY"}], "rejected_reason": "NONE"},
           {"name": "join_us_too", "language": "en_US", "status": "APPROVED"},
           {"name": "join_us", "language": "de", "status": "REJECTED", "category": "MARKETING",
            "rejected_reason": "TAG_CONTENT_MISMATCH", "id": "2"},
           null, {}],
         "paging": {"cursors": {"before": "B", "after": "A"}}}
        """;

    assertEquals(
        List.of(
            new TemplateReview("join_us", "en_US", TemplateStatus.APPROVED, "UTILITY", null, "1"),
            new TemplateReview(
                "join_us",
                "de",
                TemplateStatus.REJECTED,
                "MARKETING",
                "TAG_CONTENT_MISMATCH",
                "2")),
        invitations(answer).reviews("join_us"));
    assertEquals(
        List.of("GET /v25.0/102290129340398/message_templates?name=join_us" + FIELDS), heads());
  }

  @Test
  void reviewsOnSeveralPagesAreReadByTheirCursors() {
    String first =
        "{\"data\": [], \"paging\": {\"next\": \"https://evil.example/\","
            + " \"cursors\": {\"after\": \"A=\"}}}";
    String second = "{\"data\": [{\"name\": \"a_b\", \"status\": \"of 2030\"}]}";

    assertEquals(
        List.of(new TemplateReview("a_b", null, new TemplateStatus("OF 2030"), null, null, null)),
        invitations(first, second).reviews("a_b"));
    assertEquals(
        List.of(
            "GET /v25.0/102290129340398/message_templates?name=a_b" + FIELDS,
            "GET /v25.0/102290129340398/message_templates?name=a_b" + FIELDS + "&after=A%3D"),
        heads());
  }

  @Test
  void withoutAccountThereIsNoPlaceForTemplates() {
    Invitations invitations = meta.connection(PATIENT).invitations();

    assertEquals(
        "create template: templates belong to the business account, and this connection does not"
            + " know its id; set account-id",
        assertThrows(AccessDeniedException.class, () -> invitations.create(DRAFT)).getMessage());
    assertEquals(
        "find templates: templates belong to the business account, and this connection does not"
            + " know its id; set account-id",
        assertThrows(AccessDeniedException.class, () -> invitations.reviews("join_us"))
            .getMessage());
    assertEquals(List.of(), meta.server.requests());
  }

  @Test
  void anAccountIsOneSegmentOfThePath() {
    assertThrows(
        IllegalArgumentException.class,
        () -> MetaGroups.builder("1", () -> MetaServer.TOKEN).accountId(".."));
    meta.server.answers(Reply.json(200, "{\"data\":[]}"));
    MetaGroups.builder("1", () -> MetaServer.TOKEN)
        .accountId("a/b")
        .baseUri(meta.server.uri())
        .build()
        .invitations()
        .reviews("join_us");

    assertEquals(List.of("GET /v25.0/a%2Fb/message_templates?name=join_us" + FIELDS), heads());
  }
}
