/** The words of dispatching and handling a grievance. */
@NullMarked
package org.lunzhi.kernel.grievance.handling;

import org.jspecify.annotations.NullMarked;
