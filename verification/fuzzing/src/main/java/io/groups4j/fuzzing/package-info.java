/** Hostile bytes for everything that reads what others wrote. */
@NullMarked
package io.groups4j.fuzzing;

import org.jspecify.annotations.NullMarked;
