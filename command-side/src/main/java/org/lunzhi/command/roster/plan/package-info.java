/** What stands on a roster, as values and state that decide nothing. */
@NullMarked
package org.lunzhi.command.roster.plan;

import org.jspecify.annotations.NullMarked;
