/** Duty rosters: who is on duty, who steps in, who hands over what, and to whom the rota gives a matter. */
@NullMarked
package org.lunzhi.command.roster;

import org.jspecify.annotations.NullMarked;
