/** What is remembered of changing requests, so that each is done once. */
@NullMarked
package org.lunzhi.station.idempotency.claim;

import org.jspecify.annotations.NullMarked;
