/** The rows of a ledger's file, one after the other, whatever its size; a broken row does not break those after it. */
@NullMarked
package org.lunzhi.station.importing.rows;

import org.jspecify.annotations.NullMarked;
