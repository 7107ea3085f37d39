/** The quickstart, and what the README shows. */
@NullMarked
package io.groups4j.examples;

import org.jspecify.annotations.NullMarked;
