/**
 * What travels, member by member: public records since the JSON binding reads no others, with
 * nothing but nullable texts, lists and each other, without rules and without names of our own.
 *
 * <p>Scalars are texts, since the providers quote numbers and truths in one document and not in the
 * next; the binding reads both forms as text. What is only ever sent has them as documented.
 */
@NullMarked
package io.groups4j.graph.wire;

import org.jspecify.annotations.NullMarked;
