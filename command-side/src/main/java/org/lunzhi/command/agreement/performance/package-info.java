/** Obligations: met, reminded of, urged, broken, disputed. */
@NullMarked
package org.lunzhi.command.agreement.performance;

import org.jspecify.annotations.NullMarked;
