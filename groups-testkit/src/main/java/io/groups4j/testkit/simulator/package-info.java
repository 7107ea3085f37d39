/**
 * A WhatsApp in memory over HTTP, as Meta's Graph API shows it, webhooks included.
 *
 * <p>Begin with {@link GroupsSimulator}, or start {@link SimulatorMain} from the command line. All
 * JSON is written here by hand from the providers' documents, and shares nothing with the adapters:
 * one mistake must not hide another.
 */
@NullMarked
package io.groups4j.testkit.simulator;

import org.jspecify.annotations.NullMarked;
