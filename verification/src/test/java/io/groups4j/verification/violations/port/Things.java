package io.groups4j.verification.violations.port;

import io.groups4j.verification.violations.domain.Digest;
import java.util.Optional;

/** Breaks nothing: blocks, answers with the domain, and fails within the family. */
public interface Things {

  /** An answer may be absent. */
  Optional<Digest> find(String name) throws GroupsException;
}
