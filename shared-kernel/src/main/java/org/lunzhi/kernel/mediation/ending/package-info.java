/** How a mediation ends, is followed up and goes into the archive. */
@NullMarked
package org.lunzhi.kernel.mediation.ending;

import org.jspecify.annotations.NullMarked;
