/**
 * The engine that the HTTP adapters share: one way to call a Graph-style API, and one {@link
 * GraphDialect} per provider that says where things are and how to authorise.
 *
 * <p>Applications declare an adapter and never name this package. Whoever writes an adapter for
 * another provider may: {@link GraphDialect} and what it needs are open, and a {@link
 * GraphConnection} makes all ports of it. Before version 1.0 any minor release may change them, so
 * an adapter names the exact version that it was built with. {@code io.groups4j.graph.wire} is
 * nobody's.
 */
@NullMarked
package io.groups4j.graph;

import org.jspecify.annotations.NullMarked;
