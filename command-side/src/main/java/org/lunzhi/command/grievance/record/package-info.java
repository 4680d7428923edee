/** The record of a grievance: notes, evidence, parties, corrections, duplicates and splitting. */
@NullMarked
package org.lunzhi.command.grievance.record;

import org.jspecify.annotations.NullMarked;
