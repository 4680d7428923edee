/** Tests of how the station is watched. */
@NullMarked
package org.lunzhi.station.health;

import org.jspecify.annotations.NullMarked;
