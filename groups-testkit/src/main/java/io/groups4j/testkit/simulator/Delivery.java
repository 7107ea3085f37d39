package io.groups4j.testkit.simulator;

/**
 * One attempt to deliver a webhook. The secret and the signature are not part of it.
 *
 * @param path where to, without host and query
 * @param body the JSON that was sent
 * @param status the HTTP status of the answer; {@link #NO_ANSWER} when none came
 * @param attempt how many attempts this makes, one that the closing of the simulator cut short
 *     included; 0 if there was none
 */
public record Delivery(String path, String body, int status, int attempt) {

  /** Stands for the status where no answer came. */
  public static final int NO_ANSWER = 0;

  /** Whether the receiver took it, which is any status of the 200s. */
  public boolean succeeded() {
    return status >= 200 && status < 300;
  }

  /** Shows how it went, and not the body: it holds names and links. */
  @Override
  public String toString() {
    return "Delivery[" + path + ", status=" + status + ", attempt=" + attempt + "]";
  }
}
