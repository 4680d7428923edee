/** How the columns and words of a ledger read in the codes of the log, as a file tells it. */
@NullMarked
package org.lunzhi.station.importing.mapping;

import org.jspecify.annotations.NullMarked;
