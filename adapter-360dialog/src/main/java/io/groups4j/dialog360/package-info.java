/** WhatsApp groups through 360dialog; begin with {@link Dialog360Groups#builder}. */
@NullMarked
package io.groups4j.dialog360;

import org.jspecify.annotations.NullMarked;
