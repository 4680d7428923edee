/** Made-up rosters of rotating secretaries, and the shifts they stood. */
@NullMarked
package org.lunzhi.station.demo.history.roster;

import org.jspecify.annotations.NullMarked;
