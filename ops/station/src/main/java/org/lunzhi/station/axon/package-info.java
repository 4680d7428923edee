/** How messages flow: the event store over the log, processors with their tokens and dead letters, retries. */
@NullMarked
package org.lunzhi.station.axon;

import org.jspecify.annotations.NullMarked;
