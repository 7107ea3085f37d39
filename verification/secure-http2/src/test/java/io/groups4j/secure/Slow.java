package io.groups4j.secure;

import java.io.IOException;

/** What a server takes its time for. */
enum Slow implements FrameServer.Behaviour {
  /** Says nothing. */
  SILENT {
    @Override
    public void answer(FrameStream request) throws IOException, InterruptedException {
      request.awaitGone(FOR_EVER);
    }
  },
  /** A head that goes on and on. */
  HEADERS {
    @Override
    public void answer(FrameStream request) throws IOException, InterruptedException {
      request.headersThatGoOn();
      while (!request.awaitGone(PAUSE)) {
        request.headersGoOn();
      }
    }
  },
  /** A body of a length that is known. */
  BODY {
    @Override
    public void answer(FrameStream request) throws IOException, InterruptedException {
      request.headers(200, 1_000_000, false);
      drip(request);
    }
  },
  /** A body of which nobody knows when it ends. */
  BODY_OF_ANY_LENGTH {
    @Override
    public void answer(FrameStream request) throws IOException, InterruptedException {
      request.headers(200, "", false);
      drip(request);
    }
  },
  /** Never takes what a write has to say. */
  READING {
    @Override
    public void answer(FrameStream request) throws IOException, InterruptedException {
      request.awaitGone(FOR_EVER);
    }
  };

  private static final long FOR_EVER = 600_000;
  private static final long PAUSE = 20;

  private static void drip(FrameStream request) throws IOException, InterruptedException {
    while (!request.awaitGone(PAUSE)) {
      request.data(new byte[] {' '}, false);
    }
  }

  /** How much of a request is taken before the server has to ask for more. */
  int window() {
    return this == READING ? 0 : FrameConnection.DEFAULT_WINDOW;
  }
}
