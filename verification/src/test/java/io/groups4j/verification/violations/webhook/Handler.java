package io.groups4j.verification.violations.webhook;

import com.sun.net.httpserver.HttpHandler;

/** Breaks nothing: a handler of the JDK's server is what it is for. */
public interface Handler extends HttpHandler {}
