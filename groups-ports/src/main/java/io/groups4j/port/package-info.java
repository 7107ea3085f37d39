/**
 * What an application calls to run WhatsApp groups, and what it implements to be told.
 *
 * <p>Begin with {@link WhatsAppGroups}. Calls block until the provider has answered and fail with a
 * {@link GroupsException} whose type says what to do next. What changes a group is only accepted by
 * the call; how it ended comes as a {@link io.groups4j.domain.GroupEvent}.
 */
@NullMarked
package io.groups4j.port;

import org.jspecify.annotations.NullMarked;
