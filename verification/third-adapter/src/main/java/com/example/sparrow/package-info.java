/** WhatsApp groups through Sparrow, a provider that does not exist. */
@NullMarked
package com.example.sparrow;

import org.jspecify.annotations.NullMarked;
