package io.groups4j.verification.violations.domain;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

record OpensFiles(String path) {

  InputStream open() throws IOException {
    return new FileInputStream(path);
  }
}
