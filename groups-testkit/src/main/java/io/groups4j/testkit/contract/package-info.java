/**
 * What every implementation of the ports has to do, as tests to be inherited.
 *
 * <p>A test class implements the contract of each port its adapter offers, says how to connect, and
 * hands over the listener that hears the adapter's events. The contracts run on the fake and on
 * Meta's adapter over the simulator, and are there for whoever writes another.
 */
@NullMarked
package io.groups4j.testkit.contract;

import org.jspecify.annotations.NullMarked;
