/** Copies of everything that cannot be told anew from the log, taken while the station runs, and their way back. */
@NullMarked
package org.lunzhi.station.backup;

import org.jspecify.annotations.NullMarked;
