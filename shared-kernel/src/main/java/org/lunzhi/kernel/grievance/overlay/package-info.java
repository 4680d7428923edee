/** The words of what lies over a grievance beside its stage: reminders, supervision, escalation, parking, referrals. */
@NullMarked
package org.lunzhi.kernel.grievance.overlay;

import org.jspecify.annotations.NullMarked;
