package io.groups4j.testkit.fake;

import io.groups4j.domain.GroupDescription;
import io.groups4j.domain.GroupDraft;
import io.groups4j.domain.GroupSubject;
import org.jspecify.annotations.Nullable;

/** What a group says of itself at one moment. */
record Profile(GroupSubject subject, @Nullable GroupDescription description) {

  static Profile of(GroupDraft draft) {
    return new Profile(draft.subject(), draft.description());
  }
}
