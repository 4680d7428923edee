/** A made-up year as a plan of steps: what who does when, the same for the same seed. */
@NullMarked
package org.lunzhi.station.demo.history;

import org.jspecify.annotations.NullMarked;
