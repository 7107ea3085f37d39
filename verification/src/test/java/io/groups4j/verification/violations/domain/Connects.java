package io.groups4j.verification.violations.domain;

import java.net.http.HttpClient;

record Connects(HttpClient client) {}
