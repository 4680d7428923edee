/** Changing requests: safe to repeat, bound to the version the caller has seen, and answered with their position. */
@NullMarked
package org.lunzhi.station.idempotency;

import org.jspecify.annotations.NullMarked;
