/** Where tiles, checkpoints and the keys of the notary are kept: beside the log, on the same server. */
@NullMarked
package org.lunzhi.kernel.notary.store;

import org.jspecify.annotations.NullMarked;
