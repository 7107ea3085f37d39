package io.groups4j.verification.violations.port;

import java.net.http.HttpClient;

record Sends(HttpClient client) {}
