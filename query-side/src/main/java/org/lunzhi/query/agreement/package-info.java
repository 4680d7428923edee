/** The file of a settlement agreement: acts, obligations, confirmation by a court. */
@NullMarked
package org.lunzhi.query.agreement;

import org.jspecify.annotations.NullMarked;
