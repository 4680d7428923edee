/** Whether the stored log is what its entries, tiles and checkpoints vouch for, and if not, where it first differs. */
@NullMarked
package org.lunzhi.kernel.notary.verify;

import org.jspecify.annotations.NullMarked;
