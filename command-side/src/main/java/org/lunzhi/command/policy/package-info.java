/** Policies as decided: editions are adopted whole, follow one another, and are applied to units. */
@NullMarked
package org.lunzhi.command.policy;

import org.jspecify.annotations.NullMarked;
