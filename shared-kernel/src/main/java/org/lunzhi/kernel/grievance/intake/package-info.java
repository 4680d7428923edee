/** What is written down when a grievance is brought in and sorted. */
@NullMarked
package org.lunzhi.kernel.grievance.intake;

import org.jspecify.annotations.NullMarked;
