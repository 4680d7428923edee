/** How a mediation is conducted: consents, mediators, notices and sittings. */
@NullMarked
package org.lunzhi.kernel.mediation.conduct;

import org.jspecify.annotations.NullMarked;
