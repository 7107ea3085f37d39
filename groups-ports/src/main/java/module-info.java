/** What an application calls to run WhatsApp groups, and what it implements to be told. */
module io.groups4j.port {
  requires transitive io.groups4j.domain;

  exports io.groups4j.port;

  uses io.groups4j.port.GroupsProvider;
}
