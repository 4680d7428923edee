/** Shifts as values, and what of the hours of a post they cover. */
@NullMarked
package org.lunzhi.command.roster.plan;

import org.jspecify.annotations.NullMarked;
