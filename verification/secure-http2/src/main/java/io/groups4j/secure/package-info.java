/** Servers with TLS and HTTP/2 on this machine, and what groups4j promises in front of them. */
package io.groups4j.secure;
