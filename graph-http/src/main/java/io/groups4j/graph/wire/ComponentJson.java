package io.groups4j.graph.wire;

import java.util.List;

/** A part of a template that is sent, with what stands in place of its variables. */
public record ComponentJson(String type, List<ParameterJson> parameters) {}
