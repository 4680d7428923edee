/** What the parties agreed and how it was checked. */
@NullMarked
package org.lunzhi.kernel.agreement.terms;

import org.jspecify.annotations.NullMarked;
