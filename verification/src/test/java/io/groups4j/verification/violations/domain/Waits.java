package io.groups4j.verification.violations.domain;

import java.util.concurrent.CountDownLatch;

record Waits(CountDownLatch latch) {}
