/** One leaf's proof as a file that anybody can keep and check without the log. */
@NullMarked
package org.lunzhi.kernel.notary.proof;

import org.jspecify.annotations.NullMarked;
