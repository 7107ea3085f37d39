/**
 * The engine that the HTTP adapters share: one way to call a Graph-style API, and one {@link
 * GraphDialect} per provider that says where things are and how to authorise.
 *
 * <p>Not for direct use: applications declare an adapter and never name this package, which may
 * change in any release.
 */
@NullMarked
package io.groups4j.graph;

import org.jspecify.annotations.NullMarked;
