/** The values, rules and events of WhatsApp groups. */
module io.groups4j.domain {
  requires transitive org.jspecify;

  exports io.groups4j.domain;
}
