package com.example.choir.switching;

import java.util.List;

/** What a season is like, whoever the provider is, and what it asks of each. */
final class Expected {

  static final List<String> SEASON =
      List.of(
          "listed [Choir]",
          "found Choir, Mondays at 7, 0",
          "changed with 1 request, found Big choir, Tuesdays at 8, 0",
          "invited by a link of chat.whatsapp.com, found Big choir, Tuesdays at 8, 2",
          "removed somebody, found Big choir, Tuesdays at 8, 1",
          "renewed the link: true",
          "deleted, listed []",
          "not found: 131041");

  static final List<String> HAPPENED =
      List.of(
          "GroupCreated",
          "GroupSettingsUpdated",
          "ParticipantJoined",
          "ParticipantJoined",
          "ParticipantsRemoved",
          "GroupDeleted");

  private Expected() {}

  static List<String> requests(String provider) {
    return provider.equals("meta-graph")
        ? requests("/v25.0/12784358810/groups", "/v25.0/{group}")
        : requests("/groups", "/groups/{group}");
  }

  private static List<String> requests(String groups, String group) {
    return List.of(
        "POST " + groups + " -> 200",
        "GET " + groups + " -> 200",
        "GET " + groups + " -> 200",
        "GET " + group + " -> 200",
        "POST " + group + " -> 200",
        "GET " + group + " -> 200",
        "GET " + group + "/invite_link -> 200",
        "GET " + group + " -> 200",
        "GET " + group + " -> 200",
        "DELETE " + group + "/participants -> 200",
        "GET " + group + " -> 200",
        "POST " + group + "/invite_link -> 200",
        "DELETE " + group + " -> 200",
        "GET " + groups + " -> 200",
        "GET " + group + " -> 400");
  }
}
