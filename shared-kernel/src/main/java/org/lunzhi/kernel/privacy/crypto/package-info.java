/** Keys and sealed bytes: a data key per party and per document, wrapped by a master key that lives elsewhere. */
@NullMarked
package org.lunzhi.kernel.privacy.crypto;

import org.jspecify.annotations.NullMarked;
