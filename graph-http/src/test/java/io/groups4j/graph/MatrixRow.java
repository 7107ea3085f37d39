package io.groups4j.graph;

import static io.groups4j.graph.Fault.End.CLOSE;
import static io.groups4j.graph.Fault.End.RESET;
import static io.groups4j.graph.Fault.End.STALL;
import static io.groups4j.graph.Fault.answering;
import static io.groups4j.graph.Fault.error;
import static io.groups4j.graph.Fault.half;
import static io.groups4j.graph.Fault.refusing;
import static io.groups4j.graph.Fault.silent;
import static io.groups4j.graph.Fault.transientError;

import io.groups4j.graph.MatrixColumn.Operation;
import java.time.Duration;
import java.util.function.Function;

/** A way in which a call can fail. */
enum MatrixRow {
  REFUSED("connection refused", DeadEnd.REFUSING),
  NO_CONNECTION("no connection in time", DeadEnd.NEVER_ACCEPTING),
  TLS_BROKEN("TLS: connection closed in the greeting", DeadEnd.HANGING_UP),
  TLS_UNTRUSTED("TLS: certificate not trusted", DeadEnd.UNTRUSTED),
  RESET_SENDING("reset while sending", op -> Fault.RESET_WHILE_SENDING),
  TIMEOUT_BEFORE("no answer in time, nothing done", true, op -> silent(false, STALL)),
  TIMEOUT_AFTER("done, no answer in time", true, op -> silent(true, STALL)),
  CLOSED("done, closed without an answer", op -> silent(true, CLOSE)),
  RESET_BEFORE("reset before an answer, nothing done", op -> silent(false, RESET)),
  RESET_AFTER("done, reset before an answer", op -> silent(true, RESET)),
  RESET_WITHIN("done, reset within the headers", op -> new Fault(true, true, "HTTP/1.1 2", RESET)),
  TRUNCATED("done, body truncated", op -> half(op.success(), CLOSE)),
  STALLED("done, body stalls", true, op -> half(op.success(), STALL)),
  TOO_MANY("429", op -> refusing(429, "")),
  TOO_MANY_SECONDS("429, `Retry-After: 1`", op -> refusing(429, "", "Retry-After: 1")),
  TOO_MANY_DATE(
      "429, `Retry-After` with a date", op -> refusing(429, "", "Retry-After: " + Fault.SOON)),
  TOO_MANY_GROUP_CALLS("429, code 131208", op -> refusing(429, error(131208))),
  APP_LIMIT("400, code 4", op -> refusing(400, error(4))),
  ACCOUNT_LIMIT("400, code 80007", op -> refusing(400, error(80007))),
  THROUGHPUT("400, code 130429", op -> refusing(400, error(130429))),
  PAIR_LIMIT("400, code 131056", op -> refusing(400, error(131056))),
  WRONG("400, code 100", op -> refusing(400, error(100))),
  TOKEN("401, code 190", op -> refusing(401, error(190))),
  FAILED_BEFORE("500, nothing done", op -> refusing(500, "")),
  FAILED_AFTER("500, done", op -> answering(true, 500, error(131000))),
  BAD_GATEWAY("502, done", op -> answering(true, 502, "<html>")),
  GATEWAY_TIMEOUT("504, done", op -> answering(true, 504, "<html>")),
  UNAVAILABLE("503", op -> refusing(503, "")),
  UNAVAILABLE_TRANSIENT("503, `is_transient`", op -> refusing(503, transientError(131016))),
  UNAVAILABLE_UNTIL(
      "503, `Retry-After: 1`, no code", op -> refusing(503, "<html>", "Retry-After: 1")),
  UNAVAILABLE_UNTIL_DONE(
      "503, `Retry-After: 1`, no code, done",
      op -> answering(true, 503, "<html>", "Retry-After: 1")),
  UNAVAILABLE_CODE_2(
      "503, `Retry-After: 1`, `is_transient`, code 2, done",
      op -> answering(true, 503, transientError(2), "Retry-After: 1")),
  HALF("206, code 131201", op -> answering(true, 206, op.half())),
  NOT_JSON("200, not JSON, done", op -> answering(true, 200, "<html>"));

  final String title;
  final boolean isSlow;
  final DeadEnd deadEnd;
  private final Function<Operation, Fault> fault;

  MatrixRow(String title, DeadEnd deadEnd) {
    this(title, false, deadEnd, op -> Fault.RESET_WHILE_SENDING);
  }

  MatrixRow(String title, Function<Operation, Fault> fault) {
    this(title, false, fault);
  }

  MatrixRow(String title, boolean isSlow, Function<Operation, Fault> fault) {
    this(title, isSlow, DeadEnd.NONE, fault);
  }

  MatrixRow(String title, boolean isSlow, DeadEnd deadEnd, Function<Operation, Fault> fault) {
    this.title = title;
    this.isSlow = isSlow;
    this.deadEnd = deadEnd;
    this.fault = fault;
  }

  Fault fault(Operation operation) {
    return fault.apply(operation);
  }

  /**
   * What {@code Retry-After} asks for between two tries, at the least; zero where it does not come.
   */
  Duration asked() {
    return switch (this) {
      case TOO_MANY_SECONDS, UNAVAILABLE_UNTIL, UNAVAILABLE_UNTIL_DONE, UNAVAILABLE_CODE_2 ->
          Duration.ofSeconds(1);
      // A date has no parts of a second, and those of a millisecond are not waited for.
      case TOO_MANY_DATE -> Fault.UNTIL_SOON.minusMillis(1001);
      default -> Duration.ZERO;
    };
  }
}
