package io.groups4j.graph.wire;

import java.util.List;

/** The body that names the people to remove. */
public record RemovalJson(String messagingProduct, List<AddressJson> participants) {}
