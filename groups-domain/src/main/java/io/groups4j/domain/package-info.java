/**
 * WhatsApp groups in Java's own terms: values that cannot exist in a wrong state, events as facts
 * in the past tense, and what the providers' error codes mean.
 *
 * <p>Everything here is immutable and therefore safe for use by several threads. Nothing reads a
 * clock, logs, or does I/O.
 *
 * <p>Two kinds of text are kept apart. What an application <em>sends</em> has a type with rules,
 * such as {@link GroupSubject}, and is refused before it leaves. What the provider <em>says</em> is
 * a plain string in the read models and events: it is a fact, and not ours to judge.
 */
@NullMarked
package io.groups4j.domain;

import org.jspecify.annotations.NullMarked;
