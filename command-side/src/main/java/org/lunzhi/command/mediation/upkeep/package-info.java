/** Corrections, notes, evidence and changes of parties at any open stage. */
@NullMarked
package org.lunzhi.command.mediation.upkeep;

import org.jspecify.annotations.NullMarked;
