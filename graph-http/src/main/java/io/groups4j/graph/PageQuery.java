package io.groups4j.graph;

import io.groups4j.domain.PageRequest;
import java.net.URI;

/** Asks a list for one of its pages. */
final class PageQuery {

  private PageQuery() {}

  static URI on(URI list, PageRequest page) {
    StringBuilder uri = new StringBuilder(list.toString()).append("?limit=").append(page.limit());
    if (page.after() != null) {
      uri.append("&after=").append(PathSegment.encode(page.after().value()));
    }
    if (page.before() != null) {
      uri.append("&before=").append(PathSegment.encode(page.before().value()));
    }
    return URI.create(uri.toString());
  }
}
