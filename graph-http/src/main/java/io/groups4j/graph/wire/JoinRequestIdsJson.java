package io.groups4j.graph.wire;

import java.util.List;

/** The body that names the join requests to approve or reject. */
public record JoinRequestIdsJson(String messagingProduct, List<String> joinRequests) {}
