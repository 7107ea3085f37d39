package io.groups4j.graph;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Does what it is asked, counts how often, and fails before or after as it is told. */
final class ActingServer implements AutoCloseable {

  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Map<String, Watched> calls = new ConcurrentHashMap<>();
  private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
  private final AtomicLong marks = new AtomicLong();
  private volatile boolean closed;

  ActingServer() throws IOException {
    this.listening = new ServerSocket(0, 500, InetAddress.getByName("127.0.0.1"));
    daemon(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** A call to come, which meets these faults before it is answered. */
  Watched expect(String success, Collection<Fault> faults) {
    Watched call = new Watched("" + marks.incrementAndGet(), success, faults);
    calls.put(call.mark, call);
    return call;
  }

  /** When requests came, by the clock of the machine, in order. */
  List<Long> arrivals() {
    return arrivals.stream().sorted().toList();
  }

  void forget(Watched call) {
    calls.remove(call.mark);
  }

  private void accept() {
    while (!closed) {
      try {
        Socket socket = listening.accept();
        open.add(socket);
        daemon(() -> serve(socket));
      } catch (IOException over) {
        continue;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (String head = head(in); !head.isEmpty(); head = head(in)) {
        if (!answer(head, in, socket)) {
          return;
        }
      }
    } catch (IOException clientHungUp) {
      // It gives up on purpose where the server is slow on purpose.
    } finally {
      open.remove(socket);
    }
  }

  /** Answers one request, and tells if the connection may be used for another. */
  private boolean answer(String head, InputStream in, Socket socket) throws IOException {
    Watched call = calls.get(header(head, "x-mark"));
    if (call == null) {
      throw new IOException("nobody expects this request");
    }
    if (!call.isAbout(URI.create(head.split(" ")[1]))) {
      send(socket, Fault.answering(false, 200, "{\"url\":\"" + uri() + "/file\"}").answer());
      return true;
    }
    long now = System.nanoTime();
    arrivals.add(now);
    call.requests.incrementAndGet();
    call.triesSeen.putIfAbsent(header(head, "x-try"), now);
    Fault fault = call.faults.poll();
    if (fault == null) {
      fault = Fault.answering(true, 200, call.success);
    }
    if (fault.readsBody()) {
      String length = header(head, "content-length");
      in.skipNBytes(length.isEmpty() ? 0 : Long.parseLong(length));
    }
    if (fault.acts()) {
      call.done.incrementAndGet();
    }
    send(socket, fault.answer());
    return end(fault.end(), in, socket);
  }

  private static boolean end(Fault.End end, InputStream in, Socket socket) throws IOException {
    switch (end) {
      case RESET -> socket.setSoLinger(true, 0);
      // Until the client has had enough.
      case STALL -> in.read();
      default -> {}
    }
    return end == Fault.End.KEEP;
  }

  private static void send(Socket socket, String bytes) throws IOException {
    if (!bytes.isEmpty()) {
      socket.getOutputStream().write(bytes.replace(Fault.SOON, soon()).getBytes(ISO_8859_1));
    }
  }

  private static String soon() {
    ZonedDateTime soon = ZonedDateTime.now(ZoneOffset.UTC).plus(Fault.UNTIL_SOON);
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(soon);
  }

  /** All up to the empty line; nothing if the client has hung up. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      head.append((char) b);
      if (b == '\n' && head.length() > 3 && head.charAt(head.length() - 3) == '\n') {
        return head.toString();
      }
    }
    return "";
  }

  private static String header(String head, String name) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(null, work, "acting-server", 0, false);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    closed = true;
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
