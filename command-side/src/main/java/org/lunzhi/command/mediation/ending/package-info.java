/** Agreement, termination, follow-up, conclusion and archive. */
@NullMarked
package org.lunzhi.command.mediation.ending;

import org.jspecify.annotations.NullMarked;
