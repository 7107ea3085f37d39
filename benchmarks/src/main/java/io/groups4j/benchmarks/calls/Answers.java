package io.groups4j.benchmarks.calls;

import java.nio.charset.StandardCharsets;

/** What the server says, made once: the server is not what is measured. */
public final class Answers {

  /** The group that everybody asks for. */
  public static final String GROUP = "Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQyMzM4MjAZD";

  /** How many groups there are to walk over. */
  public static final int GROUPS = 10_000;

  private Answers() {}

  /** A group with five people, of some 600 bytes. */
  public static byte[] group() {
    StringBuilder people = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      people.append(i == 1 ? "" : ",").append("{\"wa_id\":\"1555555010").append(i).append("\"}");
    }
    return utf8(
        "{\"messaging_product\":\"whatsapp\",\"id\":\""
            + GROUP
            + "\",\"subject\":\"Thursday runners\",\"description\":\"We meet at the bridge at seven,"
            + " whatever the weather. New faces are welcome.\",\"join_approval_mode\":"
            + "\"approval_required\",\"suspended\":false,\"creation_timestamp\":\"1755548877\","
            + "\"total_participant_count\":5,\"participants\":["
            + people
            + "]}");
  }

  /** One page of the groups, beginning with this one. */
  static byte[] page(int from, int limit) {
    int end = Math.min(GROUPS, from + limit);
    StringBuilder page = new StringBuilder("{\"data\":{\"groups\":[");
    for (int i = from; i < end; i++) {
      page.append(i == from ? "" : ",")
          .append("{\"id\":\"Y2FwaV9ncm91cDoxNzA1NTU1MDEzOToxMjAzNjM0MDQ2OTQy")
          .append(100_000 + i)
          .append("\",\"subject\":\"Runners of the quarter number ")
          .append(i)
          .append("\",\"created_at\":\"1755548877\"}");
    }
    page.append("]},\"paging\":{\"cursors\":{\"before\":\"b").append(from);
    page.append("\",\"after\":\"a").append(end).append("\"}");
    if (end < GROUPS) {
      page.append(",\"next\":\"https://graph.facebook.com/next\"");
    }
    return utf8(page.append("}}").toString());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
