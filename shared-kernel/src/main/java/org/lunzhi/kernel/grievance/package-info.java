/** What can happen to a grievance, from a resident's first words to closure and feedback. */
@NullMarked
package org.lunzhi.kernel.grievance;

import org.jspecify.annotations.NullMarked;
