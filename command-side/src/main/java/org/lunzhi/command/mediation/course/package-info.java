/** How long a case lasts, when it rests, and who reminds whom. */
@NullMarked
package org.lunzhi.command.mediation.course;

import org.jspecify.annotations.NullMarked;
