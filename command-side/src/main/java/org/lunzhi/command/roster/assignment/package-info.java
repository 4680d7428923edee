/** The choice from the rota and what it looks at. */
@NullMarked
package org.lunzhi.command.roster.assignment;

import org.jspecify.annotations.NullMarked;
