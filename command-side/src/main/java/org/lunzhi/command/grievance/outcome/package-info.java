/** Ending a grievance: report, review, follow-up, closure, reopening and withdrawal. */
@NullMarked
package org.lunzhi.command.grievance.outcome;

import org.jspecify.annotations.NullMarked;
