/** Policy books as files: the shipped ones, and the reader that names every fault of a book before it is adopted. */
@NullMarked
package org.lunzhi.kernel.policy.book;

import org.jspecify.annotations.NullMarked;
