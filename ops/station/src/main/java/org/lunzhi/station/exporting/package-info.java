/** Takes the history out of the station: the raw log with its proofs, or cases for process-mining software. */
@NullMarked
package org.lunzhi.station.exporting;

import org.jspecify.annotations.NullMarked;
