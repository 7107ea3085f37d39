/** WhatsApp groups through Meta's Cloud API; begin with {@link MetaGroups#builder}. */
@NullMarked
package io.groups4j.meta;

import org.jspecify.annotations.NullMarked;
