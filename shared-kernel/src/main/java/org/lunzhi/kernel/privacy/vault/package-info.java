/** The vault: what party and document references mean, encrypted, pending until an event claims it, and erasable. */
@NullMarked
package org.lunzhi.kernel.privacy.vault;

import org.jspecify.annotations.NullMarked;
