package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what happened in a group, in parts. */
public record GroupPointsPageJson(
    @Nullable List<@Nullable GroupPointsJson> data, @Nullable PagingJson paging) {}
