/** Settlement agreements: signing, effect, performance, amendment and judicial confirmation. */
@NullMarked
package org.lunzhi.kernel.agreement;

import org.jspecify.annotations.NullMarked;
