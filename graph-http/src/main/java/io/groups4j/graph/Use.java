package io.groups4j.graph;

/**
 * What a usage header says of one use.
 *
 * @param type what is used, such as {@code whatsapp_business_management}; empty if it is not said
 * @param usage how much of it
 */
record Use(String type, Usage usage) {}
