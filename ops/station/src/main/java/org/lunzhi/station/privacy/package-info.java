/** The vault of the station: its master key, its pending writes and the record of every reveal. */
@NullMarked
package org.lunzhi.station.privacy;

import org.jspecify.annotations.NullMarked;
