/** What a mediation is about, who its sides are and by which terms it is conducted. */
@NullMarked
package org.lunzhi.kernel.mediation.terms;

import org.jspecify.annotations.NullMarked;
