/** How agreements are signed, performed, disputed and confirmed. */
@NullMarked
package org.lunzhi.kernel.agreement.acts;

import org.jspecify.annotations.NullMarked;
