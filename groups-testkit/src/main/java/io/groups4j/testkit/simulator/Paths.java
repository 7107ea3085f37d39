package io.groups4j.testkit.simulator;

import java.util.List;
import java.util.Optional;

/** What answers at which path: the first place in the list that fits. */
record Paths(List<Place> places) {

  private static final String ANY = "*";

  /**
   * One place.
   *
   * @param path the segments, of which {@code *} fits every one that is not empty
   * @param goesOn whether what is below is there, too
   */
  record Place(List<String> path, boolean goesOn, Responder responder) {

    private boolean fits(List<String> given) {
      return (goesOn ? given.size() > path.size() : given.size() == path.size())
          && begins(given, path.size());
    }

    private boolean begins(List<String> given, int length) {
      for (int i = 0; i < length; i++) {
        String expected = path.get(i);
        if (!expected.equals(given.get(i)) && (!expected.equals(ANY) || given.get(i).isEmpty())) {
          return false;
        }
      }
      return true;
    }
  }

  /** This very path, such as {@code groups} or {@code v1/configs/templates}. */
  static Place at(String path, Responder responder) {
    return new Place(List.of(path.split("/")), false, responder);
  }

  /** Everything below it, and not the path itself. */
  static Place below(String path, Responder responder) {
    return new Place(List.of(path.split("/")), true, responder);
  }

  Optional<Responder> find(List<String> path) {
    return places.stream().filter(place -> place.fits(path)).findFirst().map(Place::responder);
  }

  /** Whether a path begins like one of them, with a word of its own. */
  boolean beginLike(List<String> path) {
    return places.stream().anyMatch(place -> place.path().get(0).equals(path.get(0)));
  }
}
