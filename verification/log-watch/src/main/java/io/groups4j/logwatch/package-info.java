/** Reads along while tests run, and writes down what should have stayed secret. */
package io.groups4j.logwatch;
