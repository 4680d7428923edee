/** The raw log as a file of JSON lines that carries everything needed to verify it without the station. */
@NullMarked
package org.lunzhi.kernel.notary.bundle;

import org.jspecify.annotations.NullMarked;
