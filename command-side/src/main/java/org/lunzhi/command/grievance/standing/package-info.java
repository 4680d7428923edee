/** How a grievance stands: the facts that its decisions share, its stages and its rule book. */
@NullMarked
package org.lunzhi.command.grievance.standing;

import org.jspecify.annotations.NullMarked;
