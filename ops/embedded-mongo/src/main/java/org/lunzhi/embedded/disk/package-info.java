/** The files of a data directory and what makes them last. */
@NullMarked
package org.lunzhi.embedded.disk;

import org.jspecify.annotations.NullMarked;
