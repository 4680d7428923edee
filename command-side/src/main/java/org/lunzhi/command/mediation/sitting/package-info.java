/** Sittings, caucuses, helpers at the table and proposals. */
@NullMarked
package org.lunzhi.command.mediation.sitting;

import org.jspecify.annotations.NullMarked;
