/** What the log may say about persons and papers: references, commitments and codes, never the persons or papers. */
@NullMarked
package org.lunzhi.kernel.privacy;

import org.jspecify.annotations.NullMarked;
