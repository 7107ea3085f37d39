package io.groups4j.graph;

import io.groups4j.domain.GroupId;
import io.groups4j.domain.GroupSettingsChange;
import io.groups4j.domain.ProfilePicture;
import io.groups4j.domain.RequestId;
import io.groups4j.port.GroupSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Changes settings over Graph: texts as JSON, a picture as a form, since the schema of the form has
 * no texts.
 */
final class GraphSettings implements GroupSettings {

  private static final String PICTURE = "update group picture";
  private static final String TEXTS = "update group texts";

  /**
   * Every message of a failure begins with the operation, so here is the one place to say what a
   * caller has to know of the other.
   */
  private static final String TEXTS_AFTER_PICTURE =
      TEXTS + " (the picture was accepted before; repeating the whole change is harmless)";

  private final GraphEngine engine;
  private final GraphDialect dialect;

  GraphSettings(GraphEngine engine, GraphDialect dialect) {
    this.engine = engine;
    this.dialect = dialect;
  }

  @Override
  public List<RequestId> update(GroupId group, GroupSettingsChange change) {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(change, "change");
    List<RequestId> requests = new ArrayList<>();
    ProfilePicture picture = change.picture();
    if (picture != null) {
      requests.add(
          update(
              PICTURE,
              group,
              new PictureForm(dialect.picturePart(), picture),
              RequestId.ofUpdatingPicture(group)));
    }
    if (change.subject() != null || change.description() != null) {
      requests.add(
          update(
              picture == null ? TEXTS : TEXTS_AFTER_PICTURE,
              group,
              engine.json().write(GraphMapping.toWire(change)),
              RequestId.ofUpdatingTexts(group)));
    }
    return List.copyOf(requests);
  }

  private RequestId update(String operation, GroupId group, RequestBody body, RequestId standIn) {
    return engine.call(
        new GraphCall(operation, "POST", dialect.group(group), body, true),
        answer -> Acceptance.read(engine.json(), answer, operation, standIn));
  }
}
