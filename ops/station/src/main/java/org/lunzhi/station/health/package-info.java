/** How the station is watched: meters by name, and health that is honest about the log and what lags behind it. */
@NullMarked
package org.lunzhi.station.health;

import org.jspecify.annotations.NullMarked;
