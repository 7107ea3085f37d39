package io.groups4j.verification.violations.domain;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Breaks nothing: digests and addresses are values too. */
public record Digest(String value, URI source) {
  MessageDigest algorithm() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance(value);
  }
}
