/** How all modules are built: what may depend on what, and how tidy the sources are. */
@NullMarked
package org.lunzhi.kernel.architecture;

import org.jspecify.annotations.NullMarked;
