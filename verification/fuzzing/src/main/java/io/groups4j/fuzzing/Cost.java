package io.groups4j.fuzzing;

/**
 * What one input costs.
 *
 * @param name what is wrong with it
 * @param bytes how long it is
 * @param nanosPerByte the median, in nanoseconds
 * @param ofNormal how many times as much as a byte of a normal input at the same time
 */
record Cost(String name, int bytes, double nanosPerByte, double ofNormal) {}
