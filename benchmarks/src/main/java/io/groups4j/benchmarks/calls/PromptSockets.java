package io.groups4j.benchmarks.calls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets that send at once what they are given, however little: as the JDK's HTTP client has. */
final class PromptSockets extends SocketFactory {

  @Override
  public Socket createSocket() throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw unused();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress here, int localPort)
      throws IOException {
    throw unused();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw unused();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress here, int localPort)
      throws IOException {
    throw unused();
  }

  private static IOException unused() {
    return new IOException("OkHttp connects by itself");
  }
}
