/** The duty diary of each person, in which time is reserved over all rosters. */
@NullMarked
package org.lunzhi.command.roster.diary;

import org.jspecify.annotations.NullMarked;
