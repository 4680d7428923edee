/** What there is to be verified, wherever it lies, and how a difference is told. */
@NullMarked
package org.lunzhi.kernel.notary.evidence;

import org.jspecify.annotations.NullMarked;
