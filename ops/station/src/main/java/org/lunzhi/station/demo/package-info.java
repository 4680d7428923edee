/** A year of made-up history, told by ordinary requests into a log that says it is simulated. */
@NullMarked
package org.lunzhi.station.demo;

import org.jspecify.annotations.NullMarked;
