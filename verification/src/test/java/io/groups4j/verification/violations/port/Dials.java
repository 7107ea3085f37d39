package io.groups4j.verification.violations.port;

import java.nio.channels.SocketChannel;

record Dials(SocketChannel channel) {}
