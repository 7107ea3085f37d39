package io.groups4j.graph.wire;

import org.jspecify.annotations.Nullable;

/** A page of the list of groups, whose data is an object where other lists have an array. */
public record GroupPageJson(@Nullable GroupListJson data, @Nullable PagingJson paging) {}
