package io.groups4j.verification.violations.port;

import java.util.List;
import java.util.concurrent.Future;

interface DeferredInAList {
  void findAll(List<? extends Future<String>> found);
}
