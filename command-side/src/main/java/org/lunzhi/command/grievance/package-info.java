/** What may happen to a grievance, cut by phase: this package holds the aggregate and how a matter comes to be. */
@NullMarked
package org.lunzhi.command.grievance;

import org.jspecify.annotations.NullMarked;
