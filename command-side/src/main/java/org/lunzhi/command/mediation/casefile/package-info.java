/** What every desk needs to know of a case: its sides, bench, stage, periods and papers, and the rules it keeps. */
@NullMarked
package org.lunzhi.command.mediation.casefile;

import org.jspecify.annotations.NullMarked;
