/** What lies over a grievance beside its stage: parking, supervision, escalation, sealing and reminders. */
@NullMarked
package org.lunzhi.command.grievance.overlay;

import org.jspecify.annotations.NullMarked;
