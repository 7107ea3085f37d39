package io.groups4j.benchmarks.calls;

import io.groups4j.domain.Group;
import io.groups4j.domain.GroupId;
import io.groups4j.graph.GraphSteps;
import io.groups4j.graph.wire.GroupJson;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The answer that describes a group: read into a record, and made a value of. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBench {

  private final byte[] answer = Answers.group();
  private final GroupId asked = new GroupId(Answers.GROUP);
  private final GraphSteps steps = new GraphSteps();
  private GroupJson ours;
  private OkHttpStack.GroupJson theirs;

  /** Reads it once for those who map only. */
  @Setup
  public void prepare() throws IOException {
    ours = steps.parse(answer);
    theirs = OkHttpStack.parse(answer);
  }

  /** Our reading. */
  @Benchmark
  public GroupJson parseOurs() {
    return steps.parse(answer);
  }

  /** Jackson's. */
  @Benchmark
  public OkHttpStack.GroupJson parsePeer() throws IOException {
    return OkHttpStack.parse(answer);
  }

  /** Our mapping. */
  @Benchmark
  public Group mapOurs() {
    return steps.map(asked, ours);
  }

  /** The mapping that goes with Jackson. */
  @Benchmark
  public OkHttpStack.GroupModel mapPeer() {
    return OkHttpStack.model(theirs);
  }
}
