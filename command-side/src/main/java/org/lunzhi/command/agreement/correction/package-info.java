/** Corrections of papers and times in the record of an agreement. */
@NullMarked
package org.lunzhi.command.agreement.correction;

import org.jspecify.annotations.NullMarked;
