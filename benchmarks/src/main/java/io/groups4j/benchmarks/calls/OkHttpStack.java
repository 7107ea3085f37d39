package io.groups4j.benchmarks.calls;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The same work with Retrofit, OkHttp and Jackson, as somebody would write it who knows them. */
public final class OkHttpStack {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Api api;

  /**
   * Connects; nothing is sent.
   *
   * @param idleConnections how many are kept; OkHttp keeps 5 unless told otherwise
   */
  public OkHttpStack(URI base, int idleConnections) {
    this(base, idleConnections, SocketFactory.getDefault());
  }

  /** With sockets of the caller's choice. */
  OkHttpStack(URI base, int idleConnections, SocketFactory sockets) {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(30))
            .followRedirects(false)
            .socketFactory(sockets)
            .connectionPool(new ConnectionPool(idleConnections, 5, TimeUnit.MINUTES))
            .build();
    this.api =
        new Retrofit.Builder()
            .baseUrl(base + "/")
            .client(client)
            .addConverterFactory(JacksonConverterFactory.create(JSON))
            .build()
            .create(Api.class);
  }

  /** Asks for the group and says how many people are in it. */
  public int find() throws IOException {
    GroupJson group =
        answered(api.group(Caller.VERSION, Answers.GROUP, Caller.FIELDS, authorization()));
    if (!Answers.GROUP.equals(group.id())) {
      throw new IOException("the answer is not about this group");
    }
    return model(group).people().size();
  }

  /** One page of the groups. */
  public GroupPageJson page(int limit, String after) throws IOException {
    return answered(api.groups(Caller.VERSION, "12784358810", limit, after, authorization()));
  }

  private <T> T answered(Call<T> call) throws IOException {
    Response<T> answer = call.execute();
    if (!answer.isSuccessful()) {
      try (ResponseBody body = answer.errorBody()) {
        ErrorJson error = JSON.readValue(body.bytes(), ErrorJson.class);
        throw new IOException("status " + answer.code() + ", code " + error.error().code());
      }
    }
    T body = answer.body();
    if (body == null) {
      throw new IOException("the answer is empty");
    }
    return body;
  }

  private static String authorization() {
    return "Bearer " + Caller.TOKEN;
  }

  static GroupJson parse(byte[] answer) throws IOException {
    return JSON.readValue(answer, GroupJson.class);
  }

  static GroupModel model(GroupJson group) {
    return new GroupModel(
        group.id(),
        group.subject(),
        group.description(),
        group.joinApprovalMode(),
        Boolean.parseBoolean(group.suspended()),
        Instant.ofEpochSecond(Long.parseLong(group.creationTimestamp())),
        group.participants().stream().map(person -> new Person(person.waId())).toList(),
        Integer.parseInt(group.totalParticipantCount()));
  }

  /** The paths. */
  interface Api {
    @GET("{version}/{group}")
    Call<GroupJson> group(
        @Path("version") String version,
        @Path("group") String group,
        @Query(value = "fields", encoded = true) String fields,
        @Header("Authorization") String authorization);

    @GET("{version}/{number}/groups")
    Call<GroupPageJson> groups(
        @Path("version") String version,
        @Path("number") String number,
        @Query("limit") int limit,
        @Query("after") String after,
        @Header("Authorization") String authorization);
  }

  /** A group as it travels. */
  public record GroupJson(
      String id,
      String subject,
      String description,
      String joinApprovalMode,
      String suspended,
      String creationTimestamp,
      List<PersonJson> participants,
      String totalParticipantCount) {}

  /** Somebody as it travels. */
  public record PersonJson(String waId, String userId, String username) {}

  /** A page as it travels. */
  public record GroupPageJson(GroupListJson data, PagingJson paging) {}

  /** What is on a page. */
  public record GroupListJson(List<SummaryJson> groups) {}

  /** A group in a list. */
  public record SummaryJson(String id, String subject, String createdAt) {}

  /** Where a page is. */
  public record PagingJson(CursorsJson cursors, String next) {}

  /** How to go on. */
  public record CursorsJson(String before, String after) {}

  record ErrorJson(ErrorPartsJson error) {}

  record ErrorPartsJson(String message, int code) {}

  /** A group as an application works with it. */
  public record GroupModel(
      String id,
      String subject,
      String description,
      String joinApprovalMode,
      boolean suspended,
      Instant createdAt,
      List<Person> people,
      int count) {}

  /** Somebody in a group. */
  public record Person(String waId) {}
}
