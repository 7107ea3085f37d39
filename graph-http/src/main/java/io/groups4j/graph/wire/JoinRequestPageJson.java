package io.groups4j.graph.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the list of join requests. */
public record JoinRequestPageJson(
    @Nullable List<@Nullable JoinRequestJson> data, @Nullable PagingJson paging) {}
