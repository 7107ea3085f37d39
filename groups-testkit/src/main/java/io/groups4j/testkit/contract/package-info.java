/**
 * What every implementation of the ports has to do, as tests to be inherited.
 *
 * <p>A test class implements the contract of each port its adapter offers, says how to connect, and
 * hands over the listener that hears the adapter's events. The contracts run on the fake and on
 * Meta's adapter over the simulator, and are there for whoever writes another.
 *
 * <p>What a provider may lack, a {@link io.groups4j.port.Capability}, has a contract of its own,
 * such as {@link InviteLinkDeletionContract}: whoever lacks it does not implement that one, and
 * nothing has to be switched off.
 *
 * <p>{@link EventInboxContract} and {@link PersistentInboxContract} are for whoever remembers over
 * a database of their own what was handled.
 *
 * <p>Those of adapters see requests that are refused and requests that end well. They do not see a
 * request that is accepted and then fails, as they have no way to make a provider do that: that
 * {@link io.groups4j.domain.GroupCreationFailed} and {@link io.groups4j.domain.GroupDeletionFailed}
 * come, or a {@link io.groups4j.domain.ParticipantsRemoved} that removed nobody, or a {@link
 * io.groups4j.domain.GroupSettingsUpdated} that changed nothing, and what they say, is for an
 * adapter's own tests. Nor do they see that a file expires, as they have no clock to put forward,
 * or that the walk over all groups holds one page at a time.
 */
@NullMarked
package io.groups4j.testkit.contract;

import org.jspecify.annotations.NullMarked;
