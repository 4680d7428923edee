/** How the file of a case is kept: corrections, late records, changes of parties, assertions. */
@NullMarked
package org.lunzhi.kernel.mediation.upkeep;

import org.jspecify.annotations.NullMarked;
