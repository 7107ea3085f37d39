/**
 * A WhatsApp in memory, for tests of applications: its views are the ports, and it tells listeners
 * what happens.
 *
 * <p>Begin with {@link InMemoryWhatsApp}.
 */
@NullMarked
package io.groups4j.testkit.fake;

import org.jspecify.annotations.NullMarked;
