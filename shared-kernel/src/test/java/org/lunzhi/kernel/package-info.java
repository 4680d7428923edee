/** What holds for every part of the kernel: contracts, architecture and tidiness, for all modules to test. */
@NullMarked
package org.lunzhi.kernel;

import org.jspecify.annotations.NullMarked;
