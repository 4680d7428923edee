/** Files that hold a secret. */
@NullMarked
package org.lunzhi.kernel.secret;

import org.jspecify.annotations.NullMarked;
