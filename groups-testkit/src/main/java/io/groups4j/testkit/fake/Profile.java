package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupDescription;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupSubject;
import org.jspecify.annotations.Nullable;

/** What a group says of itself at one moment. Nobody can read its picture, so it is not kept. */
record Profile(GroupSubject subject, @Nullable GroupDescription description) {

  static Profile of(GroupDraft draft) {
    return new Profile(draft.subject(), draft.description());
  }

  Profile withSubject(GroupSubject newSubject) {
    return new Profile(newSubject, description);
  }

  /** An empty description is none. */
  Profile withDescription(GroupDescription text) {
    return new Profile(subject, text.value().isEmpty() ? null : text);
  }
}
