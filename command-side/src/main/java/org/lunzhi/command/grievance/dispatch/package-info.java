/** Charging a unit with a grievance: dispatch, return, designation, contact, extension and hand-over. */
@NullMarked
package org.lunzhi.command.grievance.dispatch;

import org.jspecify.annotations.NullMarked;
