/** Mediators, recusal and the notice of rights: what must stand before the first sitting. */
@NullMarked
package org.lunzhi.command.mediation.preparation;

import org.jspecify.annotations.NullMarked;
