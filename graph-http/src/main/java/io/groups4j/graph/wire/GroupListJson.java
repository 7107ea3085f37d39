package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The groups of a page. */
public record GroupListJson(@Nullable List<@Nullable GroupSummaryJson> groups) {}
