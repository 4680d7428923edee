/** Those who keep checkpoints elsewhere, so that a log rewritten as a whole is found out. */
@NullMarked
package org.lunzhi.station.notary.witness;

import org.jspecify.annotations.NullMarked;
