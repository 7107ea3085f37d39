/** Breaks the rules of the package it is named after, on purpose. */
@NullMarked
package io.groups4j.verification.violations.port;

import org.jspecify.annotations.NullMarked;
