/** What the vault keeps about persons and papers, checked when it is taken down and masked when it is shown. */
@NullMarked
package org.lunzhi.kernel.privacy.content;

import org.jspecify.annotations.NullMarked;
