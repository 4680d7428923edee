/** Sorting a registered grievance: triage, acceptance, refusal, transfer and the call for mediation. */
@NullMarked
package org.lunzhi.command.grievance.intake;

import org.jspecify.annotations.NullMarked;
